import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, asc, eq, like } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { createImport } from '@/db/mutations/imports';
import { putCustomer } from '@/db/mutations/put-customer';
import { beginUndo, undoBatch } from '@/db/mutations/undo-imports';
import { setResponseState } from '@/db/mutations/withdraw-responses';
import { findImport } from '@/db/queries/imports';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { auditLog, customers, responses } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { aWorkspace } from '@/db/testing/people';
import { prove } from '@/lib/auth/prove';
import { parseMapping } from '@/lib/csv/mapping';
import { wordsIn } from '@/lib/words/words-in';
import { importLocalFile } from './local-import';
import { undoImport } from './undo-import';

const clock = () => new Date('2026-06-24T12:00:00Z');

async function newScope(): Promise<Scope> {
  return prove((await aWorkspace()).id, 'cli');
}

async function imported(scope: Scope, lines: readonly string[]): Promise<string> {
  const parsed = parseMapping(wordsIn('en'), {
    columns: {
      id: { role: 'answerId' },
      date: { role: 'answeredAt', format: 'ISO' },
      nps: { role: 'score', survey: { name: 'Recommend', metric: 'nps', min: 0, max: 10 } },
      who: { role: 'customerId' },
      plan: { role: 'attribute', key: 'plan', name: 'Plan' },
    },
    touchpoint: 'Store',
    channel: 'Survey',
  });
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  const path = join(await mkdtemp(join(tmpdir(), 'ergograph-undo-')), 'answers.csv');
  await writeFile(path, ['id,date,nps,who,plan', ...lines].join('\n'));
  const options = { timeZone: 'Europe/Warsaw', clock, dryRun: false };
  const { importId } = await importLocalFile(scope, path, parsed.mapping, options);
  if (importId === null) throw new Error('not imported');
  return importId;
}

const scoresOf = async (scope: Scope) =>
  (
    await db
      .select({ score: responses.score })
      .from(responses)
      .where(eq(responses.workspaceId, scope.workspaceId))
      .orderBy(asc(responses.score))
  ).map(({ score }) => score);

const customersOf = async (scope: Scope) =>
  (
    await db
      .select({ id: customers.externalId })
      .from(customers)
      .where(eq(customers.workspaceId, scope.workspaceId))
      .orderBy(asc(customers.externalId))
  ).map(({ id }) => id);

test('an undone import leaves exactly what was there without it, and may be imported again', async () => {
  const scope = await newScope();
  await imported(scope, ['a,2026-03-01,1,ann,pro', 'b,2026-03-01,2,bob,']);
  const lines = [
    'b,2026-03-01,2,bob,',
    'c,2026-03-02,3,ann,',
    'd,2026-04-02,4,cid,',
    'e,2026-04-02,5,dee,',
  ];
  const id = await imported(scope, lines);
  expect(await findImport(scope, id)).toMatchObject({ answersAdded: 3, answersKnown: 1 });
  expect(await customersOf(scope)).toEqual(['ann', 'bob', 'cid', 'dee']);
  const [third] = await db
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.workspaceId, scope.workspaceId), eq(responses.score, 3)));
  await setResponseState(scope, [third?.id ?? ''], 'withdrawn');
  // Somebody else has told of this one meanwhile, so the import is not alone.
  await putCustomer(scope, 'dee', { name: 'Dee' });

  const gone = await undoImport(scope, id, { clock, batchSize: 2 });
  expect(gone).toEqual({ answers: 3, customers: 1 });
  expect(await scoresOf(scope)).toEqual([1, 2]);
  expect(await customersOf(scope)).toEqual(['ann', 'bob', 'dee']);
  expect(await rollupDifferences(scope)).toEqual([]);
  expect(await findImport(scope, id)).toMatchObject({ state: 'undone', answersUndone: 3 });
  const noted = await db
    .select({ action: auditLog.action, details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, scope.workspaceId), like(auditLog.action, 'import.undo%')))
    .orderBy(asc(auditLog.action));
  expect(noted).toMatchObject([
    { action: 'import.undo-started', details: { id } },
    { action: 'import.undone', details: { id, answers: 3, customers: 1 } },
  ]);

  const again = await imported(scope, lines);
  expect(await findImport(scope, again)).toMatchObject({ answersAdded: 3, answersKnown: 1 });
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('an undoing that was cut short goes on where it stopped', async () => {
  const scope = await newScope();
  const id = await imported(
    scope,
    Array.from({ length: 9 }, (_, n) => `${n},2026-03-01,${n},c${n},`),
  );
  const claim = { at: clock(), runner: 'elsewhere:1:a', gone: null };
  expect(await beginUndo(scope, id, claim)).toBe(true);
  const removed = await undoBatch(scope, id, { limit: 4, held: claim.at, at: claim.at });
  expect(removed).toBe(4);
  expect(await rollupDifferences(scope)).toEqual([]);

  await expect(undoImport(scope, id, { clock })).rejects.toThrow('being undone already');
  const later = () => new Date(clock().getTime() + 61_000);
  const gone = await undoImport(scope, id, { clock: later, batchSize: 4 });
  expect(gone).toEqual({ answers: 9, customers: 9 });
  expect(await findImport(scope, id)).toMatchObject({ state: 'undone', answersUndone: 9 });
  expect(await scoresOf(scope)).toEqual([]);
  expect(await rollupDifferences(scope)).toEqual([]);
  const late = { limit: 4, held: claim.at, at: claim.at };
  await expect(undoBatch(scope, id, late)).rejects.toThrow('taken over');
});

test('only what came in can be taken out, once, and by its own workspace', async () => {
  const scope = await newScope();
  const { id } = await createImport(scope, { fileName: 'a.csv', fileBytes: 9 });
  await expect(undoImport(scope, id, { clock })).rejects.toThrow('Nothing was imported');
  const done = await imported(scope, ['a,2026-03-01,1,ann,']);
  await expect(undoImport(await newScope(), done, { clock })).rejects.toThrow('no longer exists');
  expect(await scoresOf(scope)).toEqual([1]);
  await undoImport(scope, done, { clock });
  await expect(undoImport(scope, done, { clock })).rejects.toThrow('undone already');
});
