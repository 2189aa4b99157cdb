import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { db } from '@/db/client';
import { required } from '@/lib/env';
import { assertSentStatements, sentStatements } from './sent-statements';

const folder = mkdtempSync(join(tmpdir(), 'ergograph-sent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function logOf(...lines: string[]): string {
  const file = join(folder, 'postgres.log');
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return file;
}

test('what Ergograph sends is collected, whatever lines and parameters it has', async () => {
  await db.execute(sql`select 'collected',
    ${'secret of a parameter'}::text as second_line`);
  await db.execute(sql.raw("select 'collected without parameters'"));
  const sent = [...(await sentStatements(inject('logFile'))).keys()];
  expect(sent).toContain("select 'collected',\n    $1::text as second_line");
  expect(sent).toContain("select 'collected without parameters'");
  expect(sent.join()).not.toContain('secret of a parameter');
});

test('what a test sends by a connection of its own is not', async () => {
  const own = postgres(required('DATABASE_URL'), { max: 1 });
  await own`select 'by a test'`;
  await own.end();
  const sent = await sentStatements(inject('logFile'));
  expect(sent.has("select 'by a test'")).toBe(false);
});

test('a broken rule fails the run with rule and statement', async () => {
  const file = logOf(
    '[ergograph] LOG:  execute abc123: select 1',
    '[ergograph] LOG:  statement: select *',
    '\tfrom responses',
    '[ergograph] ERROR:  something else',
    '[psql] LOG:  statement: select * from channels',
    '[ergograph migrate] LOG:  statement: update orders set amount_base = amount',
  );
  await expect(assertSentStatements(file)).rejects.toThrow(
    /^1 of 3 statements break[\s\S]*responses without its workspace[\s\S]*select \*\nfrom responses\n$/,
  );
});

test('a run that collected nothing fails', async () => {
  await expect(assertSentStatements(logOf('[psql] LOG:  statement: select 1'))).rejects.toThrow(
    'none was checked',
  );
});
