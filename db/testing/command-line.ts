import { execFile } from 'node:child_process';

/** How a command ended: its exit code and what it said. */
export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs `npx ergograph` on a database, with nobody at the terminal. */
export function ergograph(
  url: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['bin/ergograph.mjs', ...words],
      { env: { ...process.env, LOG_LEVEL: 'silent', ...settings, DATABASE_URL: url } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end();
  });
}
