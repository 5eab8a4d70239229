
(function () {
'use strict';
// The page says everything without this script; it folds, filters, finds and
// shows what belongs together. It makes no text of its own but copies what the
// page has, and asks nobody for anything.
var root = document.documentElement, body = document.body;
root.classList.add('js');

function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
function byId(id) { return id ? document.getElementById(id) : null; }
function calm() { return window.matchMedia('(prefers-reduced-motion: reduce)').matches; }
function narrow() { return window.matchMedia('(max-width: 64rem)').matches; }

// Theme.
var themes = ['auto', 'light', 'dark'], themeButton = byId('theme');
function stored(value) {
  try {
    if (value === undefined) { return localStorage.getItem('gouji-theme'); }
    localStorage.setItem('gouji-theme', value);
  } catch (e) { /* private mode: the choice lasts as long as the page */ }
  return null;
}
function setTheme(t) {
  if (t === 'auto') { root.removeAttribute('data-theme'); } else { root.setAttribute('data-theme', t); }
  themeButton.textContent = themeButton.getAttribute('data-' + t);
  themeButton.value = t;
}
setTheme(themes.indexOf(stored()) < 0 ? 'auto' : stored());
themeButton.addEventListener('click', function () {
  var t = themes[(themes.indexOf(themeButton.value) + 1) % themes.length];
  setTheme(t);
  stored(t);
});
byId('print').addEventListener('click', function () { window.print(); });

// Documents. Each is prepared when it is first shown.
var docs = all('.doc'), overview = byId('overview'), several = body.classList.contains('several'), prepared = {};

function prepare(doc) {
  var p = prepared[doc.id];
  if (p) { return p; }
  p = prepared[doc.id] = {
    doc: doc, figures: {}, order: [], relations: {}, words: {}, chosen: null, origin: null,
    list: doc.querySelector('.list'), detail: doc.querySelector('.detail'), findings: all('.f', doc)
  };
  all('.body [data-n], .body [data-f]', doc).forEach(function (e) {
    var n = e.getAttribute('data-n'), into = n ? p.figures : p.words, key = n || e.getAttribute('data-f');
    (into[key] = into[key] || []).push(e);
    e.setAttribute('role', 'button');
    e.setAttribute('tabindex', p.order.length ? '-1' : '0');
    p.order.push(e);
  });
  all('.all .tie', doc).forEach(function (r) {
    r.getAttribute('data-figures').split(' ').forEach(function (n) { (p.relations[n] = p.relations[n] || []).push(r); });
  });
  all('[data-severity][aria-pressed], [data-family]', p.list).forEach(function (e) {
    if (e.tagName === 'SELECT') { e.addEventListener('change', function () { filter(p); }); }
    if (e.tagName === 'BUTTON') {
      e.addEventListener('click', function () {
        e.setAttribute('aria-pressed', String(e.getAttribute('aria-pressed') !== 'true'));
        filter(p);
      });
    }
  });
  filter(p);
  return p;
}

function filter(p) {
  var off = {}, select = p.list.querySelector('select[data-family]'), family = select ? select.value : '', n = 0;
  all('.choice', p.list).forEach(function (b) { off[b.getAttribute('data-severity')] = b.getAttribute('aria-pressed') !== 'true'; });
  p.findings.forEach(function (f) {
    f.hidden = off[f.getAttribute('data-severity')] || family !== '' && f.getAttribute('data-family') !== family;
    if (!f.hidden) { n++; }
  });
  all('.group', p.list).forEach(function (g) { g.hidden = !g.querySelector('.f:not([hidden])'); });
  var shown = p.list.querySelector('.shown');
  if (shown) { shown.textContent = shown.getAttribute('data-some').replace('#', n).replace('%', p.findings.length); }
}

function show(doc) {
  if (several) {
    docs.forEach(function (d) { d.classList.toggle('current', d === doc); });
    if (overview) { overview.classList.toggle('current', !doc); }
    byId('previous').disabled = !doc || doc === docs[0];
    byId('following').disabled = !docs.length || doc === docs[docs.length - 1];
  }
  return doc ? prepare(doc) : null;
}
function current() { return several ? document.querySelector('.doc.current') : docs[0]; }
function docOf(e) { return e.closest('.doc'); }

// Choosing.
function clear(p) {
  all('.sel, .kin, .flash, .chosen', p.doc).forEach(function (e) { e.classList.remove('sel', 'kin', 'flash', 'chosen'); });
}
function mark(p, n, name) { (p.figures[n] || []).forEach(function (e) { if (!e.classList.contains('sel')) { e.classList.add(name); } }); }
function scrollTo(e) {
  if (e) { e.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm() ? 'auto' : 'smooth' }); }
}
function remember(id) {
  try { history.replaceState(null, '', '#' + id); } catch (e) { /* some viewers forbid it */ }
}

function chooseFinding(f, jump) {
  var p = prepare(docOf(f));
  back(p, false);
  clear(p);
  p.findings.forEach(function (x) {
    var on = x === f;
    x.classList.toggle('opened', on);
    x.classList.toggle('chosen', on);
    x.querySelector('h4 button').setAttribute('aria-expanded', String(on));
  });
  var at = byId(f.getAttribute('data-primary'));
  if (at) {
    var n = at.getAttribute('data-n'), w = at.getAttribute('data-f');
    (n ? p.figures[n] : p.words[w]).forEach(function (e) { e.classList.add('sel'); });
  }
  f.getAttribute('data-figures').split(' ').forEach(function (n) { mark(p, n, 'kin'); });
  remember(f.id);
  if (jump && at) { scrollTo(at); }
}
function closeFinding(f) {
  var p = prepare(docOf(f));
  clear(p);
  f.classList.remove('opened');
  f.querySelector('h4 button').setAttribute('aria-expanded', 'false');
  remember(p.doc.id);
}

function chooseFigure(e) {
  var p = prepare(docOf(e)), n = e.getAttribute('data-n'), d = p.detail;
  clear(p);
  rove(p, e);
  mark(p, n, 'sel');
  d.querySelector('.what').textContent = p.figures[n].map(function (x) { return x.textContent; }).join('');
  d.querySelector('.who').textContent = e.getAttribute('title');
  var list = d.querySelector('.ties'), related = p.relations[n] || [];
  list.textContent = '';
  related.forEach(function (r) {
    list.appendChild(r.cloneNode(true));
    r.getAttribute('data-figures').split(' ').forEach(function (k) { mark(p, k, 'kin'); });
  });
  d.querySelector('.empty').hidden = related.length > 0;
  var of = d.querySelector('.of-findings'), into = of.querySelector('ul');
  into.textContent = '';
  p.findings.forEach(function (f) {
    if ((' ' + f.getAttribute('data-figures') + ' ').indexOf(' ' + n + ' ') < 0 && f.getAttribute('data-primary') !== e.id) { return; }
    var li = document.createElement('li'), b = document.createElement('button');
    b.type = 'button';
    b.textContent = f.querySelector('.no').textContent + ' ' + f.querySelector('.sev').textContent + ' ' + f.querySelector('.msg').textContent;
    b.addEventListener('click', function () {
      chooseFinding(f, !narrow());
      f.querySelector('h4 button').focus();
    });
    li.appendChild(b);
    into.appendChild(li);
  });
  of.hidden = !into.firstChild;
  p.list.hidden = true;
  d.hidden = false;
  p.origin = e;
  d.scrollTop = 0;
  d.parentNode.scrollTop = 0;
  remember(e.id || p.doc.id);
  // On a narrow screen the details cover the lower part of the text.
  if (narrow()) { window.scrollBy(0, e.getBoundingClientRect().top - window.innerHeight / 4); }
}
function back(p, focus) {
  if (p.detail.hidden) { return false; }
  p.detail.hidden = true;
  p.list.hidden = false;
  clear(p);
  if (focus && p.origin) { p.origin.focus({ preventScroll: true }); }
  return true;
}
function visit(e) {
  var p = prepare(docOf(e));
  rove(p, e);
  scrollTo(e);
  e.focus({ preventScroll: true });
  e.classList.remove('flash');
  void e.offsetWidth;
  e.classList.add('flash');
}
// One figure of a document is in the tab order; arrow keys reach the others.
function rove(p, e) {
  p.order.forEach(function (x) { if (x.getAttribute('tabindex') === '0') { x.setAttribute('tabindex', '-1'); } });
  e.setAttribute('tabindex', '0');
}
function activate(e) {
  if (e.hasAttribute('data-n')) {
    chooseFigure(e);
    prepare(docOf(e)).detail.focus({ preventScroll: true });
  } else {
    var f = byId(docOf(e).id + '-f' + e.getAttribute('data-f'));
    chooseFinding(f, false);
    f.querySelector('h4 button').focus();
  }
}

document.addEventListener('click', function (event) {
  var t = event.target, e;
  if ((e = t.closest('.f h4 button'))) {
    var f = e.closest('.f');
    if (f.classList.contains('opened')) { closeFinding(f); } else { chooseFinding(f, !narrow()); }
  } else if ((e = t.closest('.body [data-n], .body [data-f]'))) {
    activate(e);
  } else if ((e = t.closest('.back'))) {
    back(prepare(docOf(e)), true);
  } else if ((e = t.closest('[data-next]'))) {
    next(prepare(docOf(e)), e.getAttribute('data-next'));
  } else if ((e = t.closest('a.chip, a.find'))) {
    var to = byId(e.getAttribute('href').slice(1));
    if (to) { event.preventDefault(); visit(to); }
  }
});

// next goes to the figure of that state which follows the one last visited.
function next(p, state) {
  var of = p.order.filter(function (e) { return e.classList.contains(state); });
  if (!of.length) { return; }
  var from = p.order.indexOf(p.order.filter(function (e) { return e.getAttribute('tabindex') === '0'; })[0]);
  var after = of.filter(function (e) { return p.order.indexOf(e) > from; });
  var first = p.visited ? after[0] || of[0] : of[0];
  p.visited = true;
  visit(first);
}

document.addEventListener('keydown', function (event) {
  var e = event.target, doc = e.closest ? docOf(e) : null;
  if (event.key === 'Escape') {
    var now = current();
    if (now && back(prepare(now), true)) { event.preventDefault(); }
    return;
  }
  if (!doc || !e.matches('.body [data-n], .body [data-f]') || event.ctrlKey || event.metaKey || event.altKey) { return; }
  var p = prepare(doc), i = p.order.indexOf(e), to;
  switch (event.key) {
  case 'Enter': case ' ': event.preventDefault(); activate(e); return;
  case 'ArrowRight': to = p.order[i + 1]; break;
  case 'ArrowLeft': to = p.order[i - 1]; break;
  case 'Home': to = p.order[0]; break;
  case 'End': to = p.order[p.order.length - 1]; break;
  default: return;
  }
  event.preventDefault();
  if (to) {
    rove(p, to);
    to.focus({ preventScroll: true });
    scrollTo(to);
  }
});

// Where the address leads.
function follow(first) {
  var id = location.hash.slice(1), e = byId(id), doc = e ? docOf(e) : null;
  if (!doc && several && (id === '' || id === 'overview')) {
    show(null);
    window.scrollTo(0, 0);
    if (!first && overview) { overview.focus({ preventScroll: true }); }
    return;
  }
  doc = doc || current() || docs[0];
  if (!doc) { return; }
  show(doc);
  if (!e || e === doc) {
    if (several) { window.scrollTo(0, 0); if (!first) { doc.focus({ preventScroll: true }); } }
  } else if (e.classList.contains('f')) {
    chooseFinding(e, true);
  } else if (e.hasAttribute('data-n')) {
    chooseFigure(e);
    scrollTo(e);
  } else {
    e.scrollIntoView({ block: 'start' });
  }
}
window.addEventListener('hashchange', function () { follow(false); });
if (several) {
  var step = function (by) {
    return function () {
      var i = docs.indexOf(current()) + by;
      if (docs[i]) { location.hash = docs[i].id; }
    };
  };
  byId('previous').addEventListener('click', step(-1));
  byId('following').addEventListener('click', step(1));
}
follow(true);
})();
