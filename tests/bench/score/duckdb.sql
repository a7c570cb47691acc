-- The scores of plan.yaml. Typed columns; points are integers of hundredths, so nothing is
-- rounded but the year's mean.
WITH log AS (
  SELECT 日期, 单位, 项目, 数量, 整改期限, 整改完成日期
  FROM read_csv({log}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
    columns = {'日期': 'DATE', '单位': 'VARCHAR', '项目': 'VARCHAR', '数量': 'INTEGER',
               '来源': 'VARCHAR', '检查人': 'VARCHAR', '编号': 'VARCHAR', '整改期限': 'DATE',
               '整改完成日期': 'DATE', '备注': 'VARCHAR'})
),
units AS (FROM read_csv({units}, header = true)),
items AS (FROM read_csv({items}, header = true)),
-- Twofold for every seven days that an issue is overdue, three times at most.
issues AS (
  SELECT 单位, 项目, quarter(日期) AS quarter,
         sum(数量 * CASE WHEN overdue > 0 THEN 1 << least(3, (overdue + 6) // 7) ELSE 1 END) AS times
  FROM (SELECT *, least(coalesce(整改完成日期, DATE '2024-12-31'), DATE '2024-12-31') - 整改期限
                    AS overdue FROM log)
  GROUP BY ALL
),
quarters AS (
  SELECT 单位 AS unit, quarter, 10000 - sum(least(points, times * each))::BIGINT AS score
  FROM issues JOIN items ON item = 项目 GROUP BY ALL
),
scores AS (
  SELECT unit, '2024-Q' || quarter AS period, score FROM quarters
  UNION ALL
  SELECT unit, '2024', (sum(score)::BIGINT + 2) // 4 FROM quarters GROUP BY unit
)
SELECT unit, period, printf('%d.%02d', score // 100, score % 100),
       CASE WHEN score >= 9000 THEN '优秀' WHEN score >= 7000 THEN '良好'
            WHEN score >= 5000 THEN '合格' ELSE '不合格' END,
       rank() OVER (PARTITION BY period, "group" ORDER BY score DESC)
FROM scores JOIN units ON name = unit
