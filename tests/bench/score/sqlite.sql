-- The scores of plan.yaml, over the tables log, units and items. Points are integers of
-- hundredths, so nothing is rounded but the year's mean.
WITH issues AS (
  -- Twofold for every seven days that an issue is overdue, three times at most.
  SELECT unit, item, quarter,
         sum(count * CASE WHEN last <= due OR due = '' THEN 1
                     ELSE 1 << min(3, (CAST(julianday(last) - julianday(due) AS INTEGER) + 6) / 7)
                     END) AS times
  FROM (SELECT 单位 AS unit, 项目 AS item, (substr(日期, 6, 2) + 2) / 3 AS quarter, 数量 AS count,
               整改期限 AS due,
               CASE WHEN 整改完成日期 = '' THEN '2024-12-31'
                    ELSE min(整改完成日期, '2024-12-31') END AS last
        FROM log)
  GROUP BY unit, item, quarter
),
quarters AS (
  SELECT unit, quarter, 10000 - sum(min(points, times * each)) AS score
  FROM issues JOIN items USING (item) GROUP BY unit, quarter
),
scores AS (
  SELECT unit, '2024-Q' || quarter AS period, score FROM quarters
  UNION ALL
  SELECT unit, '2024', (sum(score) + 2) / 4 FROM quarters GROUP BY unit
)
SELECT unit, period, printf('%d.%02d', score / 100, score % 100),
       CASE WHEN score >= 9000 THEN '优秀' WHEN score >= 7000 THEN '良好'
            WHEN score >= 5000 THEN '合格' ELSE '不合格' END,
       rank() OVER (PARTITION BY period, "group" ORDER BY score DESC)
FROM scores JOIN units ON name = unit;
