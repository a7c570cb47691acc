-- The tables into which units.csv, items.csv and a log are imported; then comes sqlite.sql.
CREATE TABLE units(name TEXT PRIMARY KEY, kind TEXT, "group" TEXT) WITHOUT ROWID;
CREATE TABLE items(item TEXT PRIMARY KEY, points INTEGER, each INTEGER) WITHOUT ROWID;
CREATE TABLE log(日期 TEXT, 单位 TEXT, 项目 TEXT, 数量 INTEGER, 来源 TEXT, 检查人 TEXT, 编号 TEXT,
                 整改期限 TEXT, 整改完成日期 TEXT, 备注 TEXT);
