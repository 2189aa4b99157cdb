import { createServer, connect as dial, type Server } from 'node:net';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { required } from '@/lib/env';
import { leavingLost } from './lost-transactions';
import { preparing } from './prepared';

type Cut = { from: 'client' | 'server'; at: string };

// Between the driver and PostgreSQL stands something that cuts connections at a chosen moment.
let between: Server;
let pool: ReturnType<typeof connect>;
let cut: Cut | null = null;

beforeAll(async () => {
  const { hostname, port } = new URL(required('DATABASE_URL'));
  between = createServer((near) => {
    const far = dial(Number(port), hostname);
    const passing = (from: 'client' | 'server', data: Buffer) => {
      if (cut?.from !== from || !data.includes(cut.at)) return false;
      cut = null;
      return true;
    };
    near.on('data', (data) => (passing('client', data) ? near.destroy() : far.write(data)));
    far.on('data', (data) => {
      const isLast = passing('server', data);
      near.write(data);
      if (isLast) near.destroySoon();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  cut = null;
  pool = connect();
  return () => pool.end({ timeout: 1 });
});

afterAll(() => new Promise((resolve) => between.close(resolve)));

/** A pool of one connection, so that nothing can go round it. */
function connect() {
  const address = between.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = new URL(required('DATABASE_URL'));
  url.host = `127.0.0.1:${address.port}`;
  return leavingLost(postgres(url.href, { max: 1, connect_timeout: 5, backoff: () => 0.05 }));
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test.each<[string, Cut]>([
  ['at once when it has begun', { from: 'server', at: 'BEGIN' }],
  ['with the first statement', { from: 'client', at: 'first' }],
  ['with its answer', { from: 'server', at: 'first' }],
  ['with the commit', { from: 'client', at: 'commit' }],
])('a connection lost %s is told, and then open again', async (_, moment) => {
  await pool`select 1`;
  cut = moment;
  const error = await failure(
    pool.begin(async (tx) => {
      await Promise.all([tx`select 'first'`, tx`select 'second'`]);
      await tx`select 'third'`;
    }),
  );
  expect(error).toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect(cut).toBeNull();
  for (let n = 0; n < 3; n += 1) expect(await pool`select ${n}::int as n`).toEqual([{ n }]);
});

test('what still wants to write after the loss is refused, also in a savepoint', async () => {
  const db = drizzle(preparing(pool));
  const late: unknown[] = [];
  cut = { from: 'client', at: 'first' };
  let wrote: () => void = () => undefined;
  const written = new Promise<void>((resolve) => {
    wrote = resolve;
  });
  const outer = db.transaction((tx) =>
    tx.transaction(async (inner) => {
      await failure(inner.execute("select 'first'"));
      await new Promise((resolve) => setImmediate(resolve));
      late.push(await failure(inner.execute("select 'second'")));
      wrote();
    }),
  );
  expect(await failure(outer)).toMatchObject({ code: 'CONNECTION_CLOSED' });
  await written;
  expect(late).toEqual([
    expect.objectContaining({ cause: expect.objectContaining({ code: 'CONNECTION_CLOSED' }) }),
  ]);
  expect(await pool`select 1 as n`).toEqual([{ n: 1 }]);
});

test('a transaction that fails by itself is taken back', async () => {
  const refused = pool.begin(async (tx) => {
    await tx`create table left_behind ()`;
    throw new Error('changed my mind');
  });
  expect(await failure(refused)).toMatchObject({ message: 'changed my mind' });
  expect(await pool`select to_regclass('left_behind') as found`).toEqual([{ found: null }]);
});
