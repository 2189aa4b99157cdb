import { gzipSync } from 'node:zlib';
import type { Scope } from '@/db/scope';
import { signedIn, viewedPages } from './viewers';
import type { Website } from './website';

/** Kilobytes (1,000 bytes) as gzip sends them that the scripts of a page may weigh at most. */
const most = { withoutCharts: 190, withCharts: 300 };

const weighed = [
  { name: 'a page without charts (/touchpoints)', path: '/touchpoints', limit: most.withoutCharts },
  ...viewedPages.map((page) => ({ ...page, limit: most.withCharts })),
];

/** Prints what a browser loads for a page: its HTML, and every script that the HTML names. */
export async function weighPages(scope: Scope, website: Website, secret: string): Promise<void> {
  const cookie = await signedIn(scope.workspaceId, 'weigher', secret);
  console.log('\nwhat a browser loads for a page, in kB as gzip sends it\n');
  for (const { name, path, limit } of weighed) {
    const html = await fetched(website, path, cookie);
    // What is marked so is for browsers without modules; all others leave it where it is.
    const needed = html.toString().replaceAll(/<script[^>]*\bnomodule\b[^>]*>/gi, '');
    const names = new Set(needed.match(/static\/chunks\/[\w./~-]+\.js/g));
    const scripts = await Promise.all(
      [...names].map((script) => fetched(website, `/_next/${script}`, cookie)),
    );
    const weight = scripts.reduce((sum, script) => sum + packed(script), 0);
    console.log(
      `  ${name.padEnd(40)} HTML ${kilobytes(packed(html))} (${kilobytes(html.byteLength)} unpacked), ${scripts.length} scripts ${kilobytes(weight)} of ${limit}`,
    );
  }
}

async function fetched({ port }: Website, path: string, cookie: string): Promise<Buffer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

function packed(body: Buffer): number {
  return gzipSync(body).byteLength;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
