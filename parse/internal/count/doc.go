// Package count reads numbers of things announced and the things listed: 内设机构
// 6 个，分别是 A、B、C …; 分三类：一是… 二是… 三是….
//
// Amounts that add up are totals, also where their number is announced.
package count
