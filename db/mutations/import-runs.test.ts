import { expect, test } from 'vitest';
import { findImport } from '@/db/queries/imports';
import { testWorkspace } from '@/db/testing/workspace';
import {
  beatImport,
  beginImport,
  failImport,
  finishImport,
  recordImportBatch,
} from './import-runs';
import { createImport } from './imports';

const first = new Date('2026-06-24T12:00:00Z');
const second = new Date('2026-06-24T12:01:01Z');
const nothing = {
  rows: [],
  refusals: [],
  linesRead: 1,
  repeated: 0,
  firstDay: null,
  lastDay: null,
  mayBeKnown: false,
  conflict: () => ({ line: 1, column: 'a', value: '1', reason: 'Known' }),
};
const nobody = { runner: 'here:1:a', gone: null };

test('a run that was thought dead cannot touch what another has taken over', async () => {
  const { scope, answer } = await testWorkspace();
  const { id } = await createImport(scope, { fileName: 'a.csv', fileBytes: 9 });
  const claim = { mapping: {}, lines: 1, ...nobody };
  expect(await beginImport(scope, id, { ...claim, at: first })).toEqual({ linesRead: 0 });
  expect(await beginImport(scope, id, { ...claim, at: second })).toEqual({ linesRead: 0 });

  const late = { held: first, at: new Date('2026-06-24T12:01:02Z') };
  const lines = { lines: 1 };
  const batch = { ...nothing, rows: [answer()] };
  await expect(recordImportBatch(scope, id, batch, late)).rejects.toThrow('taken over');
  await expect(beatImport(scope, id, late)).rejects.toThrow('taken over');
  await expect(finishImport(scope, id, { ...lines, ...late })).rejects.toThrow('taken over');
  await failImport(scope, id, { failure: 'It broke.', ...late });
  expect(await findImport(scope, id)).toMatchObject({ state: 'running', failure: null });

  const own = { held: second, at: new Date('2026-06-24T12:01:03Z') };
  await recordImportBatch(scope, id, batch, own);
  await finishImport(scope, id, { ...lines, held: own.at, at: own.at });
  expect(await findImport(scope, id)).toMatchObject({ state: 'done', answersAdded: 1 });
});
