# awk -f score.awk items.csv units.csv LOG: the scores of plan.yaml as CSV.
#
# This is no CSV parser: it is right only because the one quoted column of LOG is its last. Of a
# note's further lines it is told that they do not have the columns of a record.
BEGIN {
  FS = OFS = ","
  split("31 29 31 30 31 30 31 31 30 31 30 31", length_of, " ")
  for (year = 2024; year <= 2025; ++year) {
    for (month = 1; month <= 12; ++month) {
      days = length_of[month] - (year == 2025 && month == 2)
      for (d = 1; d <= days; ++d) day[sprintf("%d-%02d-%02d", year, month, d)] = ++number
    }
  }
  as_of = day["2024-12-31"]
  split("2 4 8", twofold, " ")
}
FNR == 1 { ++file; next }
file == 1 { points[$1] = $2; each[$1] = $3; next }
file == 2 { group[$1] = $3; next }
NF < 10 || $4 == 0 { next }
{
  quarter = int((substr($1, 6, 2) + 2) / 3)
  times = $4
  if ($8 != "") {
    last = $9 == "" ? as_of : day[$9]
    if (last > as_of) last = as_of
    late = last - day[$8]
    if (late > 0) times *= twofold[late > 14 ? 3 : late > 7 ? 2 : 1]
  }
  sum[$2, quarter, $3] += times
}
function grade(score) {
  return score >= 9000 ? "优秀" : score >= 7000 ? "良好" : score >= 5000 ? "合格" : "不合格"
}
function publish(period,    unit, other, better) {
  for (unit in group) {
    better = 1
    for (other in group) better += group[other] == group[unit] && score[other] > score[unit]
    printf "%s,%s,%d.%02d,%s,%d\n", unit, period, score[unit] / 100, score[unit] % 100,
           grade(score[unit]), better
  }
}
END {
  for (quarter = 1; quarter <= 4; ++quarter) {
    for (unit in group) {
      score[unit] = 10000
      for (item in points) {
        off = sum[unit, quarter, item] * each[item]
        score[unit] -= off < points[item] ? off : points[item]
      }
      year_sum[unit] += score[unit]
    }
    publish("2024-Q" quarter)
  }
  for (unit in group) score[unit] = int((year_sum[unit] + 2) / 4)
  publish("2024")
}
