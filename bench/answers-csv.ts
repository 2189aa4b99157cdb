import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createGunzip } from 'node:zlib';
import type { Scope } from '@/db/scope';
import { alone, type Finding } from './report';
import { signedIn } from './viewers';
import type { Website } from './website';
import { firstDay, lastDay } from './world';

const rounds = 2;

/**
 * All answers as CSV through the website, packed as every browser takes them:
 * how many come in a second, and how much memory the server takes for it at its
 * highest, above what it held before. Where the system does not tell (only Linux
 * does), there is no figure of memory.
 */
export async function benchAnswersCsv(
  { workspaceId }: Scope,
  website: Website,
  secret: string,
  answers: number,
): Promise<Finding[]> {
  const cookie = await signedIn(workspaceId, 'exporter', secret);
  const linesFrom = (day: string) =>
    countLines(website, cookie, `/responses/export?from=${day}&to=${lastDay}`);
  // The first download loads what the later ones use.
  await linesFrom(lastDay);
  const idle = memoryOf(website, 'VmRSS');
  const [speeds, peaks]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    forgetPeak(website);
    const begun = performance.now();
    const lines = await linesFrom(firstDay);
    speeds.push((1000 * answers) / (performance.now() - begun));
    // One line is the head.
    if (lines !== answers + 1) throw new Error(`${lines - 1} of ${answers} answers came`);
    const peak = memoryOf(website, 'VmHWM');
    if (peak !== null && idle !== null) peaks.push(peak - idle);
  }
  return [
    alone('all answers as CSV, by HTTP', 'answers/s', speeds),
    ...(peaks.length > 0 ? [alone('  highest memory above idle', 'MB', peaks)] : []),
  ];
}

const newLine = 10;

function countLines({ port }: Website, cookie: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'accept-encoding': 'gzip' };
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        reject(new Error(`${path} was answered ${response.statusCode}`));
        return;
      }
      const isPacked = response.headers['content-encoding'] === 'gzip';
      const text = isPacked ? response.pipe(createGunzip()) : response;
      let lines = 0;
      text.on('data', (chunk: Buffer) => {
        for (let at = chunk.indexOf(newLine); at !== -1; at = chunk.indexOf(newLine, at + 1)) {
          lines += 1;
        }
      });
      text.on('end', () => resolve(lines));
      text.on('error', reject);
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Megabytes that the website's process holds, now or at its highest; null where the system does not tell. */
function memoryOf({ pid }: Website, which: 'VmRSS' | 'VmHWM'): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(
    readFileSync(file, 'utf8'),
  )?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** From now on the highest memory is that of what follows. */
function forgetPeak({ pid }: Website): void {
  const file = `/proc/${pid}/clear_refs`;
  if (existsSync(file)) writeFileSync(file, '5');
}
