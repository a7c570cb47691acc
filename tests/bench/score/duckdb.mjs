// node duckdb.mjs LOG [THREADS]: the scores of duckdb.sql as CSV on standard output. All threads
// by default. LOG "-" only starts DuckDB, to show what that costs.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

// The package lies where NODE_PATH says, which `import` does not look at.
const {DuckDBInstance} = createRequire(import.meta.url)('@duckdb/node-api');

const here = dirname(fileURLToPath(import.meta.url));
const [log, threads] = process.argv.slice(2);
const quoted = text => `'${text.replaceAll("'", "''")}'`;

const instance = await DuckDBInstance.create(':memory:', threads ? {threads} : {});
const connection = await instance.connect();
if (log === '-') {
  await connection.runAndReadAll('SELECT 1');
} else {
  const query = readFileSync(join(here, 'duckdb.sql'), 'utf8')
    .replace('{log}', quoted(log))
    .replace('{units}', quoted(join(here, 'units.csv')))
    .replace('{items}', quoted(join(here, 'items.csv')));
  const answer = await connection.runAndReadAll(query);
  process.stdout.write(answer.getRows().map(row => row.join(',') + '\n').join(''));
}
