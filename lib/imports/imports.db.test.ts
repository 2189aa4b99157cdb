import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { beginImport } from '@/db/mutations/import-runs';
import { createImport } from '@/db/mutations/imports';
import { findImport, type ImportRow, listRefusals } from '@/db/queries/imports';
import { imports, responses, segments, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';
import { type ImportMapping, parseMapping } from '@/lib/csv/mapping';
import type { Refusal } from '@/lib/csv/read-answer';
import { inEnglish, reasonsInEnglish } from '@/lib/words/testing/told-in-english';
import { wordsIn } from '@/lib/words/words-in';
import { localSource, uploadedSource } from './import-source';
import { importLocalFile } from './local-import';
import { openCsv } from './open-csv';
import { openUpload, receiveUpload } from './receive-upload';
import { refusalCsv } from './refusal-csv';
import { refusedPieces } from './refused-lines';
import { writeImport } from './write-import';

const timeZone = 'Europe/London';
const clock = () => new Date('2026-06-24T12:00:00Z');
const options = { timeZone, clock, dryRun: false };
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ergograph-import-'));
});

async function newScope(): Promise<Scope> {
  const [row] = await db
    .insert(workspaces)
    .values({ name: 'W', timeZone })
    .returning({ id: workspaces.id });
  if (!row) throw new Error('no workspace');
  return prove(row.id, 'cli');
}

function mappingOf(input: object): ImportMapping {
  const parsed = parseMapping(wordsIn('en'), input);
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  return parsed.mapping;
}

async function fileOf(text: string, name = 'answers.csv'): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, text);
  return path;
}

const mapping = mappingOf({
  columns: {
    id: { role: 'answerId' },
    date: { role: 'answeredAt', format: 'ISO' },
    place: { role: 'touchpoint', unknown: 'create' },
    ease: { role: 'score', survey: { name: 'Ease', metric: 'ces', min: 1, max: 7 } },
    nps: { role: 'score', survey: { name: 'Recommend', metric: 'nps', min: 0, max: 10 } },
    plan: { role: 'attribute', key: 'plan', name: 'Plan' },
  },
  channel: 'Survey',
});

const file = `id,date,place,ease,nps,plan
a,2026-03-02,Store,7,10,pro
b,2026-03-02,store,1,,pro
c,2026-03-05,Phone,9,3,
d,2026-02-31,Phone,5,3,
`;

const answersOf = (scope: Scope) =>
  db.select().from(responses).where(eq(responses.workspaceId, scope.workspaceId));

describe('importing a file', () => {
  test('every good answer comes in, every refused cell is reported, nothing twice', async () => {
    const scope = await newScope();
    const refusals: Refusal[] = [];
    const first = await importLocalFile(scope, await fileOf(file), mapping, {
      ...options,
      onRefusal: (refusal) => refusals.push(refusal),
    });
    expect(first.report).toMatchObject({
      ready: 4,
      known: 0,
      linesRefused: 2,
      firstDay: '2026-03-02',
      lastDay: '2026-03-05',
    });
    expect(first.added).toBe(4);
    expect(refusalCsv(reasonsInEnglish(refusals))).toBe(
      'Line,Column,Value,Reason\r\n4,ease,9,Outside 1–7\r\n5,date,2026-02-31,No such day\r\n',
    );
    const stored = await answersOf(scope);
    expect(stored).toHaveLength(4);
    expect(
      stored.every(({ importId, source }) => importId === first.importId && source === 'import'),
    ).toBe(true);
    const row = await findImport(scope, first.importId ?? '');
    expect(row).toMatchObject({
      state: 'done',
      lines: 4,
      linesRead: 4,
      answersAdded: 4,
      linesRefused: 2,
    });
    expect(
      await listRefusals(scope, first.importId ?? '', { after: null, limit: 10 }),
    ).toHaveLength(2);

    const again = await importLocalFile(scope, await fileOf(file), mapping, options);
    expect(again.report).toMatchObject({ ready: 0, known: 4, linesRefused: 2 });
    expect(again.added).toBe(0);
    expect(await answersOf(scope)).toHaveLength(4);
  });

  test('attributes stay with answers whose giver nobody knows', async () => {
    const scope = await newScope();
    await importLocalFile(scope, await fileOf(file), mapping, options);
    const found = await db
      .select()
      .from(segments)
      .where(eq(segments.workspaceId, scope.workspaceId));
    expect(found.map(({ attributes }) => attributes)).toEqual(
      expect.arrayContaining([{ plan: 'pro' }, {}]),
    );
  });

  test('an id that is here with another score is refused, in the check and in the import', async () => {
    const scope = await newScope();
    await importLocalFile(scope, await fileOf(file), mapping, options);
    const changed = await fileOf('id,date,place,ease,nps,plan\na,2026-03-02,Store,6,10,pro\n');
    const { report, added, importId } = await importLocalFile(scope, changed, mapping, options);
    expect(reasonsInEnglish(report.refusals)).toEqual([
      { line: 2, column: 'ease', value: '6', reason: 'Already here with the score 7' },
    ]);
    expect(added).toBe(0);
    expect(await findImport(scope, importId ?? '')).toMatchObject({
      linesRefused: 1,
      answersKnown: 1,
    });
  });

  test('a dry run writes nothing, not even a survey', async () => {
    const scope = await newScope();
    const { added } = await importLocalFile(scope, await fileOf(file), mapping, {
      ...options,
      dryRun: true,
    });
    expect(added).toBeNull();
    expect(await answersOf(scope)).toEqual([]);
    expect(
      await db.select().from(imports).where(eq(imports.workspaceId, scope.workspaceId)),
    ).toEqual([]);
  });

  test('equal lines of a file without ids are separate answers, and still the same ones next time', async () => {
    const scope = await newScope();
    const plain = mappingOf({
      columns: { ease: { role: 'score', survey: { name: 'Ease', metric: 'ces', min: 1, max: 7 } } },
      touchpoint: 'Store',
      channel: 'Survey',
      day: '2026-03-02',
    });
    const path = await fileOf('ease\n5\n5\n5\n', 'plain.csv');
    expect((await importLocalFile(scope, path, plain, options)).added).toBe(3);
    expect((await importLocalFile(scope, path, plain, options)).added).toBe(0);
  });

  test('a file that stops being CSV at its end brings nothing in', async () => {
    const scope = await newScope();
    const path = await fileOf(`${file}e,2026-03-05,"Phone,5,3,\n`, 'broken.csv');
    await expect(importLocalFile(scope, path, mapping, options)).rejects.toThrow('opens on line 6');
    expect(await answersOf(scope)).toEqual([]);
  });
});

describe('a run that dies', () => {
  async function started(scope: Scope) {
    const { id } = await createImport(scope, { fileName: 'answers.csv', fileBytes: file.length });
    const csv = await openCsv(await localSource(await fileOf(file)));
    const run = { scope, importId: id, file: csv, mapping, timeZone, lines: 4, clock };
    return { id, run };
  }

  test('is held by one only, until it has been silent for a minute', async () => {
    const scope = await newScope();
    const { id, run } = await started(scope);
    const at = clock();
    const claim = { mapping, lines: 4, at, runner: 'elsewhere:1:a', gone: null };
    const claims = await Promise.all([
      beginImport(scope, id, claim),
      beginImport(scope, id, claim),
    ]);
    expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1);
    await expect(writeImport(run)).rejects.toThrow('being imported already');
    const later = () => new Date(at.getTime() + 61_000);
    await writeImport({ ...run, clock: later });
    expect(await findImport(scope, id)).toMatchObject({ state: 'done', answersAdded: 4 });
  });

  test('may be run again, and finds what it wrote', async () => {
    const scope = await newScope();
    await importLocalFile(scope, await fileOf(file), mapping, options);
    const { id, run } = await started(scope);
    await writeImport(run);
    expect(await findImport(scope, id)).toMatchObject({
      state: 'done',
      answersAdded: 0,
      answersKnown: 4,
    });
  });

  test('with a mapping that cannot be used says why', async () => {
    const scope = await newScope();
    const { id, run } = await started(scope);
    await expect(writeImport({ ...run, mapping: { ...mapping, columns: {} } })).rejects.toThrow(
      'No column is a score',
    );
    const stopped = await findImport(scope, id);
    expect(stopped?.state).toBe('failed');
    expect(inEnglish(stopped?.failure ?? '')).toContain('No column');
  });
});

describe('uploads', () => {
  async function* body(text: string) {
    yield new TextEncoder().encode(text);
  }
  const rowOf = async (scope: Scope, id: string): Promise<ImportRow> => {
    const row = await findImport(scope, id);
    if (!row) throw new Error('no import');
    return row;
  };

  test('come in pieces, and are read as one file', async () => {
    const scope = await newScope();
    const { id } = await openUpload(scope, { name: 'answers.csv', bytes: file.length });
    const first = await receiveUpload(scope, id, 0, body(file.slice(0, 40)));
    expect(first.nextPart).toBe(1);
    await receiveUpload(scope, id, 0, body(file.slice(0, 40)));
    await receiveUpload(scope, id, first.nextPart, body(file.slice(40)));
    const csv = await openCsv(uploadedSource(scope, await rowOf(scope, id)));
    expect(csv.columns).toEqual(['id', 'date', 'place', 'ease', 'nps', 'plan']);
    await writeImport({ scope, importId: id, file: csv, mapping, timeZone, lines: 4, clock });
    let refused = '';
    for await (const piece of refusedPieces(wordsIn('en'), scope, await rowOf(scope, id), {
      timeZone,
      now: clock(),
    }))
      refused += piece;
    expect(refused.split('\r\n')).toHaveLength(4);
    await expect(receiveUpload(scope, id, 2, body('more'))).rejects.toThrow('imported already');
  });

  test('are refused where they are too large, empty, or more than was said', async () => {
    const scope = await newScope();
    await expect(openUpload(scope, { name: 'a.csv', bytes: 2 ** 31 })).rejects.toThrow(
      'up to 1 GB',
    );
    await expect(openUpload(scope, { name: 'a.csv', bytes: 0 })).rejects.toThrow('empty');
    const { id } = await openUpload(scope, { name: 'a.csv', bytes: 3 });
    await expect(receiveUpload(scope, id, 0, body('too much'))).rejects.toThrow('More came');
  });

  test('belong to their workspace', async () => {
    const { id } = await openUpload(await newScope(), { name: 'a.csv', bytes: 3 });
    await expect(receiveUpload(await newScope(), id, 0, body('a,b'))).rejects.toThrow(
      'no longer exists',
    );
  });
});
