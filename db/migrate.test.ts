import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { required } from '@/lib/env';
import { migrate, pendingMigrations } from './migrate';

const url = required('DATABASE_URL');
const sql = postgres(url, { max: 1, onnotice: () => undefined });

afterAll(() => sql.end());

beforeEach(async () => {
  await sql`drop schema if exists drizzle cascade`;
  await sql`drop table if exists apples, pears`;
});

function migrations(...texts: string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'ergograph-migrations-'));
  const entries = texts.map((text, index) => {
    writeFileSync(join(directory, `000${index}_step.sql`), text);
    return { idx: index, version: '7', when: 1000 + index, tag: `000${index}_step` };
  });
  mkdirSync(join(directory, 'meta'));
  writeFileSync(join(directory, 'meta/_journal.json'), JSON.stringify({ entries }));
  return directory;
}

const apples =
  'create table apples (id int);\n--> statement-breakpoint\ninsert into apples values (1);';
const pears = 'create table pears (id int);';

test('runs what is missing, once and in order', async () => {
  expect(await migrate(url, migrations(apples))).toEqual(['0000_step']);
  expect(await migrate(url, migrations(apples, pears))).toEqual(['0001_step']);
  expect(await migrate(url, migrations(apples, pears))).toEqual([]);
  expect(await sql`select id from apples`).toEqual([{ id: 1 }]);
});

test('says what is missing', async () => {
  await migrate(url, migrations(apples));
  expect(await pendingMigrations(sql, migrations(apples, pears))).toEqual(['0001_step']);
});

test('two at a time run each migration once', async () => {
  const directory = migrations(apples, pears);
  const ran = await Promise.all([migrate(url, directory), migrate(url, directory)]);
  expect(ran.flat().sort()).toEqual(['0000_step', '0001_step']);
});

test('a migration that fails leaves nothing of itself behind', async () => {
  const broken = `${apples}\n--> statement-breakpoint\nselect nothing from nowhere;`;
  await expect(migrate(url, migrations(broken))).rejects.toThrow('0000_step failed');
  expect(await sql`select to_regclass('apples') as name`).toEqual([{ name: null }]);
  expect(await migrate(url, migrations(apples))).toEqual(['0000_step']);
});

test('a database from the future is left alone', async () => {
  await migrate(url, migrations(apples, pears));
  await expect(migrate(url, migrations(apples))).rejects.toThrow('newer Ergograph');
  await expect(pendingMigrations(sql, migrations(apples))).rejects.toThrow('newer Ergograph');
});
