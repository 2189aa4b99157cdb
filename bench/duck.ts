import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { db } from '@/db/client';

const answers = `workspace_id, survey_version_id, touchpoint_id, channel_id, segment_id, score, day, state`;

/** The same rows in DuckDB, in a file of its own under `directory`. */
export async function loadDuck(directory: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(join(directory, 'bench.duckdb'));
  const duck = await instance.connect();
  const load = async (table: string, query: string, types: string) => {
    const file = join(directory, `${table}.csv`);
    const lines = createWriteStream(file);
    for await (const rows of db.$client.unsafe(query).values().cursor(50_000)) {
      lines.write(rows.map((row: unknown[]) => `${row.join()}\n`).join(''));
    }
    await new Promise<void>((resolve) => lines.end(resolve));
    await duck.run(`create table ${table} (${types})`);
    await duck.run(`copy ${table} from '${file}' (format csv, header false)`);
  };
  await load(
    'answers',
    `select ${answers} from responses order by day`,
    answers
      .split(', ')
      .map((column) => `${column} ${typeOf(column)}`)
      .join(', '),
  );
  await load(
    'survey_versions',
    'select workspace_id, id, survey_id from survey_versions',
    'workspace_id varchar, id varchar, survey_id varchar',
  );
  await load(
    'surveys',
    'select workspace_id, id, metric from surveys',
    'workspace_id varchar, id varchar, metric varchar',
  );
  await load(
    'segments',
    `select workspace_id, id, attributes ->> 'plan', attributes ->> 'country' from segments`,
    'workspace_id varchar, id varchar, plan varchar, country varchar',
  );
  return duck;
}

function typeOf(column: string): string {
  if (column === 'score') return 'tinyint';
  return column === 'day' ? 'date' : 'varchar';
}
