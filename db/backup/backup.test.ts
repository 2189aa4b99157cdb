import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { aMember } from '@/db/testing/people';
import { startEmptyServer } from '@/db/testing/throwaway-server';
import { allRows, onDatabaseOf, withAnotherDatabase } from '@/db/testing/whole-database';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { createApiKey } from '@/lib/auth/api-key';
import { hashPassword } from '@/lib/auth/password';
import { required } from '@/lib/env';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

// A restore makes the whole schema anew, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const url = required('DATABASE_URL');
const adminUrl = inject('adminUrl');
const now = new Date('2026-06-01T12:00:00Z');
const password = 'a few quiet words';
const folder = mkdtempSync(join(tmpdir(), 'ergograph-backup-'));
const whole = join(folder, 'whole.backup');
let work: TestWorkspace;

const oddComments = [
  'tab\there, line\nbreak, return\rand \\backslash\\',
  '\\.',
  '\\N',
  '',
  'null',
  '"quoted", \'single\'; drop table responses',
  'żółć 漢字 👩‍👩‍👧 \u202eright to left',
];

beforeAll(async () => {
  work = await testWorkspace('Europe/Warsaw');
  await aMember(work.scope.workspaceId, 'admin', {
    email: 'ada@example.com',
    passwordHash: await hashPassword(password),
  });
  await recordResponses(
    work.scope,
    oddComments.map((comment, n) =>
      work.answer({
        comment,
        score: n,
        customer: { externalId: `c${n}`, name: comment, attributes: { plan: comment } },
      }),
    ),
  );
  await createApiKey(work.scope, { name: 'Help desk', role: 'manager', expiresAt: null });
  await writeBackup(url, whole, { version: '1.0.0', now });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a round trip', () => {
  test('to a server of one’s own brings back every row, every number and every password', async () => {
    const before = await allRows(url);
    for (const table of ['workspaces', 'users', 'responses', 'customers', 'segments', 'api_keys']) {
      expect(before[table], table).not.toEqual([]);
    }
    const external = await startEmptyServer();
    try {
      const target = external.adminUrl;
      await restoreBackup(target, whole);
      expect(await allRows(target)).toEqual(before);
      await onDatabaseOf(target, async () => {
        const { rollupDifferences } = await import('@/db/queries/rollup-check');
        const { signInByPassword } = await import('@/lib/auth/sign-in');
        expect(await rollupDifferences(work.scope)).toEqual([]);
        const typed = { email: 'ada@example.com', password };
        expect(await signInByPassword(typed, { ip: null, userAgent: null }, now)).toHaveProperty(
          'sessionId',
        );
      });
      const back = join(folder, 'back.backup');
      await writeBackup(target, back, { version: '1.0.0', now });
      const rows = await allRows(target);
      await withAnotherDatabase(adminUrl, async (here) => {
        await restoreBackup(here, back);
        expect(await allRows(here)).toEqual(rows);
      });
    } finally {
      await external.stop();
    }
  });

  test('leaves the schema as the migrations make it', async () => {
    await withAnotherDatabase(adminUrl, async (target) => {
      const made = await schemaOf(target);
      await restoreBackup(target, whole);
      expect(await schemaOf(target)).toEqual(made);
      expect(made.length).toBeGreaterThan(100);
    });
  });

  test('goes on when a table is far larger than what waits between server and file', async () => {
    await withAnotherDatabase(adminUrl, async (target) => {
      await restoreBackup(target, whole);
      const sql = postgres(target, { max: 1 });
      await sql`
        insert into audit_log (workspace_id, id, actor, action, details)
        select ${work.scope.workspaceId}, gen_random_uuid(), 'cli', 'grown',
          jsonb_build_object('noise', (select string_agg(md5(m::text || n), '')
            from generate_series(1, 30) m))
        from generate_series(1, 12000) n`;
      await sql.end();
      const file = join(folder, 'large.backup');
      const { bytes } = await writeBackup(target, file, { version: '1.0.0', now });
      expect(bytes).toBeGreaterThan(5_000_000);
      const before = await allRows(target);
      await restoreBackup(target, file, { replace: true });
      expect(await allRows(target)).toEqual(before);
    });
  });

  test('a backup taken while answers come in is of one moment', async () => {
    const file = join(folder, 'during.backup');
    let going = true;
    let recorded = 0;
    const ingest = async () => {
      for (; going; recorded += 5) {
        await recordResponses(
          work.scope,
          Array.from({ length: 5 }, (_, n) => work.answer({ score: (recorded + n) % 11 })),
        );
      }
    };
    const writers = [ingest(), ingest()];
    while (recorded === 0) await new Promise((resolve) => setImmediate(resolve));
    const { header } = await writeBackup(url, file, { version: '1.0.0', now });
    going = false;
    await Promise.all(writers);
    const saved = header.tables.find(({ name }) => name === 'responses')?.rows ?? 0;
    expect(saved).toBeGreaterThan(oddComments.length);
    expect((await allRows(url)).responses?.length).toBeGreaterThan(saved);
    await withAnotherDatabase(adminUrl, async (target) => {
      await restoreBackup(target, file);
      expect((await allRows(target)).responses).toHaveLength(saved);
      await onDatabaseOf(target, async () => {
        const { rollupDifferences } = await import('@/db/queries/rollup-check');
        expect(await rollupDifferences(work.scope)).toEqual([]);
      });
    });
  });
});

describe('a file that is not as it was written changes nothing', () => {
  const packed = () => readFileSync(whole);
  const content = () => gunzipSync(packed());
  const replaced = (from: string, to: string) =>
    gzipSync(Buffer.from(content().toString('latin1').replace(from, to), 'latin1'));
  const flipped = () => {
    const bytes = packed();
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    return bytes;
  };
  const lines = () => content().toString('latin1').split('\n');

  test.each<[string, () => Buffer, RegExp]>([
    ['cut in half', () => packed().subarray(0, packed().length / 2), /damaged or was cut off/],
    ['cut by its last byte', () => packed().subarray(0, -1), /damaged or was cut off/],
    ['cut and packed again', () => gzipSync(content().subarray(0, -300)), /damaged/],
    ['with a byte turned over', flipped, /damaged/],
    ['with another word in it', () => replaced('Help desk', 'Help dusk'), /damaged/],
    [
      'with a row of another table’s',
      () => replaced('ada@example.com', 'eve@example.com'),
      /damaged/,
    ],
    ['with other counts', () => replaced('"rows":1}', '"rows":2}'), /damaged/],
    ['without the end', () => gzipSync(Buffer.from(lines().slice(0, -2).join('\n'))), /damaged/],
    [
      'with more after the end',
      () => gzipSync(Buffer.concat([content(), Buffer.from('x')])),
      /damaged/,
    ],
    [
      'that is no backup',
      () => Buffer.from('Delivered;Score\n1;2\n'),
      /is not a backup of Ergograph/,
    ],
    [
      'that is another archive',
      () => gzipSync('Delivered;Score\n'),
      /is not a backup of Ergograph/,
    ],
    ['that is empty', () => Buffer.alloc(0), /damaged/],
    ['of a later format', () => replaced('BACKUP 1', 'BACKUP 2'), /newer Ergograph/],
    [
      'of a later schema',
      () => replaced('"migrations":[', '"migrations":[9999999999999,'),
      /newer/,
    ],
  ])('%s', async (name, made, sentence) => {
    const file = join(folder, `${name.replaceAll(/\W/g, '-')}.backup`);
    const bytes = made();
    expect(bytes.equals(packed())).toBe(false);
    writeFileSync(file, bytes);
    const before = await allRows(url);
    await expect(restoreBackup(url, file, { replace: true })).rejects.toThrow(sentence);
    expect(await allRows(url)).toEqual(before);
  });

  test('that is not there', async () => {
    await expect(restoreBackup(url, join(folder, 'nowhere'))).rejects.toThrow('There is no file');
  });
});

describe('a database', () => {
  test('with somebody in it is kept unless it may be replaced', async () => {
    await withAnotherDatabase(adminUrl, async (target) => {
      await restoreBackup(target, whole);
      const sql = postgres(target, { max: 1, onnotice: () => undefined });
      await sql`update workspaces set name = 'Changed since'`;
      const changed = await allRows(target);
      await expect(restoreBackup(target, whole)).rejects.toThrow('--replace');
      expect(await allRows(target)).toEqual(changed);
      await restoreBackup(target, whole, { replace: true });
      expect(await sql`select name from workspaces`).toEqual([{ name: 'Test' }]);
      await sql.end();
    });
  });

  test('on which Ergograph runs is left alone', async () => {
    const before = await allRows(url);
    await expect(restoreBackup(url, whole, { replace: true })).rejects.toThrow(
      'Ergograph is running on this database',
    );
    expect(await allRows(url)).toEqual(before);
  });

  test('of another program is left alone', async () => {
    await withAnotherDatabase(adminUrl, async (target) => {
      const sql = postgres(target, { max: 1, onnotice: () => undefined });
      await sql`drop schema drizzle cascade`;
      await expect(restoreBackup(target, whole, { replace: true })).rejects.toThrow(
        'tables of another program',
      );
      await sql.end();
    });
  });

  test('is brought to the newest schema after an older backup; an older code refuses a newer one', async () => {
    const migrations = join(folder, 'migrations');
    cpSync('db/migrations', migrations, { recursive: true });
    const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'));
    const when = Math.max(...journal.entries.map((entry: { when: number }) => entry.when)) + 1;
    journal.entries.push({ idx: 9999, version: '7', when, tag: '9999_note', breakpoints: true });
    writeFileSync(join(migrations, 'meta/_journal.json'), JSON.stringify(journal));
    writeFileSync(
      join(migrations, '9999_note.sql'),
      `ALTER TABLE "users" ADD COLUMN "note" text DEFAULT 'none' NOT NULL;`,
    );
    await withAnotherDatabase(adminUrl, async (target) => {
      await restoreBackup(target, whole, { migrations });
      const sql = postgres(target, { max: 1 });
      expect(await sql`select note from users where email = 'ada@example.com'`).toEqual([
        { note: 'none' },
      ]);
      await sql.end();
      const newer = join(folder, 'newer.backup');
      await writeBackup(target, newer, { version: '9.0.0', now, migrations });
      await expect(restoreBackup(target, newer, { replace: true })).rejects.toThrow(
        'newer Ergograph (9.0.0)',
      );
      await restoreBackup(target, newer, { replace: true, migrations });
    });
  });
});

describe('a backup', () => {
  test('is its owner’s only, never takes the place of another, and leaves nothing half done', async () => {
    expect(statSync(whole).mode & 0o777).toBe(0o600);
    await expect(writeBackup(url, whole, { version: '1', now })).rejects.toThrow('there already');
    const nowhere = join(folder, 'nowhere', 'a.backup');
    await expect(writeBackup(url, nowhere, { version: '1', now })).rejects.toThrow(
      'The directory of',
    );
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('of a database without Ergograph is refused', async () => {
    const file = join(folder, 'nothing.backup');
    await expect(writeBackup(adminUrl, file, { version: '1', now })).rejects.toThrow(
      'holds no Ergograph',
    );
    expect(readdirSync(folder)).not.toContain('nothing.backup');
  });
});

async function schemaOf(target: string): Promise<string[]> {
  const sql = postgres(target, { max: 1 });
  const rows = await sql<{ fact: string }[]>`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as fact
    from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select concat_ws(' ', table_name, column_name, data_type, column_default, is_nullable)
    from information_schema.columns where table_schema = 'public'
    order by 1`;
  await sql.end();
  return rows.map(({ fact }) => fact);
}
