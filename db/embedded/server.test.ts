import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, describe, expect, test } from 'vitest';
import { readPostmaster } from './postmaster-file.mjs';
import { isAlive, pause } from './process-state.mjs';
import { startEmbeddedServer } from './server.mjs';

type Server = Awaited<ReturnType<typeof startEmbeddedServer>>;

const made: string[] = [];
const running: Server[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

function newDirectory(): string {
  const parent = mkdtempSync(join(tmpdir(), 'ergograph-embedded-'));
  chmodSync(parent, 0o755);
  made.push(parent);
  return join(parent, 'postgres');
}

async function start(directory: string, durable = false): Promise<Server> {
  const server = await startEmbeddedServer({ directory, password: 'a password/@', durable });
  running.push(server);
  return server;
}

async function query(server: Server, text: string): Promise<postgres.Row[]> {
  const sql = postgres(server.url(), { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

async function untilDead(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(20);
}

describe('a server', () => {
  test('is made, stopped and started again with what was in it', async () => {
    const directory = newDirectory();
    const first = await start(directory);
    await query(first, 'create table kept as select 42 as answer');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(directory);
    expect(second.reused).toBe(false);
    expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('listens to this machine only, with a password', async () => {
    const server = await start(newDirectory());
    expect(await query(server, 'show listen_addresses')).toEqual([
      { listen_addresses: '127.0.0.1' },
    ]);
    const url = new URL(server.url());
    url.password = 'wrong';
    const stranger = postgres(url.href, { max: 1 });
    await expect(stranger`select 1`).rejects.toThrow('password authentication failed');
    await stranger.end();
  });

  test('is shared, and stops with the last who uses it', async () => {
    const directory = newDirectory();
    const first = await start(directory);
    const second = await start(directory);
    expect(second).toMatchObject({ reused: true, pid: first.pid, port: first.port });

    await first.stop();
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(isAlive(first.pid)).toBe(false);
  });

  test('started twice at once is one server', async () => {
    const directory = newDirectory();
    const [one, two] = await Promise.all([start(directory), start(directory)]);
    expect(one.pid).toBe(two.pid);
  });

  test('left behind by a killed program is found, and stopped in the end', async () => {
    const directory = newDirectory();
    const program = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { startEmbeddedServer } from ${JSON.stringify(new URL('server.mjs', import.meta.url).href)};
         const { pid } = await startEmbeddedServer({ directory: ${JSON.stringify(directory)}, password: 'a password/@', durable: false });
         console.log(pid);
         setInterval(() => {}, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const pid = await new Promise((resolve) =>
      program.stdout.once('data', (text) => resolve(Number(text))),
    );
    const gone = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGKILL');
    await gone;

    const server = await start(directory);
    expect(server).toMatchObject({ reused: true, pid });
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });
});

describe('after kill -9', () => {
  test('every committed row is there at the next start', async () => {
    const directory = newDirectory();
    const first = await start(directory, true);
    await query(first, 'create table answers (id int primary key)');
    const sql = postgres(first.url(), { max: 1, onnotice: () => undefined });
    let committed = 0;
    const writing = (async () => {
      for (let id = 1; ; id += 1) {
        await sql`insert into answers values (${id})`;
        committed = id;
      }
    })().catch(() => undefined);
    while (committed < 200) await pause(5);
    process.kill(first.pid, 'SIGKILL');
    await writing;
    await sql.end({ timeout: 1 });

    const second = await start(directory, true);
    expect(second.reused).toBe(false);
    const [row] = await query(second, 'select count(*)::int as n, max(id) as last from answers');
    expect(row?.n).toBe(row?.last);
    expect(row?.n).toBeGreaterThanOrEqual(committed);
  });

  test('a number that another program has by now is no obstacle', async () => {
    const directory = newDirectory();
    const first = await start(directory);
    process.kill(first.pid, 'SIGKILL');
    await untilDead(first.pid);
    const file = join(directory, 'postmaster.pid');
    const rest = readPostmaster(directory);
    expect(rest?.pid).toBe(first.pid);
    const bystander = spawn('sleep', ['60']);
    writeFileSync(file, `${bystander.pid}\n${directory}\n0\n${first.port}\n\n127.0.0.1\n\nready\n`);

    const second = await start(directory);
    expect(second.reused).toBe(false);
    expect(bystander.exitCode).toBe(null);
    bystander.kill();
  });

  test('a first start that was cut off leaves nothing in the way', async () => {
    const directory = newDirectory();
    mkdirSync(`${directory}.tmp`);
    writeFileSync(join(`${directory}.tmp`, 'PG_VERSION'), '18\n');
    const server = await start(directory);
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(`${directory}.tmp`)).toBe(false);
  });
});

describe('a data directory is refused with a sentence', () => {
  async function made18(): Promise<string> {
    const directory = newDirectory();
    const server = await start(directory);
    await server.stop();
    return directory;
  }

  test.each([
    ['19', /was made by PostgreSQL 19, this Ergograph runs 18\. Use the newer Ergograph/],
    ['17', /was made by PostgreSQL 17, this Ergograph runs 18\. Export it/],
    ['garbage \u0000', /is damaged: PG_VERSION/],
  ])('with the version %j', async (version, sentence) => {
    const directory = newDirectory();
    mkdirSync(directory);
    writeFileSync(join(directory, 'PG_VERSION'), `${version}\n`);
    await expect(start(directory)).rejects.toThrow(sentence);
  });

  test('with files, but no version', async () => {
    const directory = newDirectory();
    mkdirSync(directory);
    writeFileSync(join(directory, 'holiday.jpg'), '');
    await expect(start(directory)).rejects.toThrow(/is damaged: PG_VERSION is missing/);
  });

  test('without its control file', async () => {
    const directory = await made18();
    rmSync(join(directory, 'global/pg_control'));
    await expect(start(directory)).rejects.toThrow(/is damaged: global\/pg_control/);
  });

  test('with a garbled control file', async () => {
    const directory = await made18();
    const file = join(directory, 'global/pg_control');
    writeFileSync(file, Buffer.alloc(statSync(file).size, 'x'));
    await expect(start(directory)).rejects.toThrow(/is damaged: PostgreSQL says/);
  });

  test('with its log of changes cut off', async () => {
    const directory = await made18();
    const wal = join(directory, 'pg_wal', '000000010000000000000001');
    truncateSync(wal, 0);
    await expect(start(directory)).rejects.toThrow(/damaged|did not start/);
  });

  test('that is a file', async () => {
    const directory = newDirectory();
    writeFileSync(directory, '');
    await expect(start(directory)).rejects.toThrow(/is not a directory/);
  });
});
