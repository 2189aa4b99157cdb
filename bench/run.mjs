// npm run bench -- [--answers 2000000] [--rows 200000] [--customers 1000000] [--invitations 20000]
// [--only reads,exports,ingest,import,growth,viewers,filters,lighthouse,value,weights,mail] [--json FILE]: a PostgreSQL of its own, then bench/bench.ts on it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '../db/embedded/server.mjs';

const directory = mkdtempSync(join(tmpdir(), 'ergograph-bench-'));
// Under root, PostgreSQL runs as another user, who must be able to enter.
chmodSync(directory, 0o755);
const server = await startEmbeddedServer({
  directory: join(directory, 'postgres'),
  password: 'bench',
});
const child = spawn(
  process.execPath,
  [
    '--expose-gc',
    '--conditions=react-server',
    '--import',
    'tsx',
    'bench/bench.ts',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATABASE_URL: server.url(),
      BENCH_DIRECTORY: directory,
      AUTH_SECRET: randomBytes(32).toString('base64url'),
      LOG_LEVEL: 'warn',
    },
  },
);
const stop = () => child.kill('SIGTERM');
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
await server.stop();
rmSync(directory, { recursive: true, force: true });
