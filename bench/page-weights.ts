import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import type { Scope } from '@/db/scope';
import { openBrowser, windowFor } from './browser';
import { last90Days, signedIn, viewedPages } from './viewers';
import type { Website } from './website';

/** Kilobytes (1,000 bytes) as gzip sends them that the scripts of a page may weigh at most. */
const most = { beforeCharts: 190, withCharts: 300 };

const weighed = [
  { name: '/touchpoints', path: '/touchpoints' },
  ...viewedPages,
  { name: 'board', path: `/board?${last90Days}` },
];

/** A page is at rest when it has asked for no more scripts for so long. */
const restMs = 3_000;

/**
 * Prints what a browser loads for a page: its HTML, the scripts that the HTML names, and all that
 * a browser has fetched once the page is at rest, among them the charts, which no HTML names.
 */
export async function weighPages(scope: Scope, website: Website, secret: string): Promise<void> {
  const cookie = await signedIn(scope.workspaceId, 'weigher', secret);
  const browser = await openBrowser();
  try {
    const context = browser && (await windowFor(browser, website, cookie));
    console.log('\nwhat a browser loads for a page, in kB as gzip sends it\n');
    for (const { name, path } of weighed) {
      const html = await fetched(website, path, cookie);
      const named = scriptsNamed(html.toString());
      const all = context && (await scriptsAtRest(context, website, path));
      const weigh = (scripts: Set<string>) => weightOf(website, cookie, scripts);
      console.log(`  ${name}
    HTML                 ${kilobytes(packed(html))} (${kilobytes(html.byteLength)} unpacked)
    scripts it names     ${await weigh(named)} of ${most.beforeCharts}
    scripts, at rest     ${all ? `${await weigh(all)} of ${most.withCharts}` : 'not measured'}`);
    }
    if (!browser) console.log('\n  pages at rest need a browser; CHROMIUM says where one is');
  } finally {
    await browser?.close();
  }
}

function scriptsNamed(html: string): Set<string> {
  // What is marked so is for browsers without modules; all others leave it where it is.
  const needed = html.replaceAll(/<script[^>]*\bnomodule\b[^>]*>/gi, '');
  return new Set(needed.match(/static\/chunks\/[\w./~-]+\.js/g));
}

/** The scripts that a page has asked for by the time that it asks for no more. */
async function scriptsAtRest(
  context: BrowserContext,
  { port }: Website,
  path: string,
): Promise<Set<string>> {
  const page = await context.newPage();
  const scripts = new Set<string>();
  let last = Date.now();
  page.on('request', (request) => {
    const [script] = request.url().match(/static\/chunks\/[\w./~-]+\.js/) ?? [];
    if (!script || scripts.has(script)) return;
    scripts.add(script);
    last = Date.now();
  });
  await page.goto(`http://127.0.0.1:${port}${path}`);
  // A stream that stays open is no work, so the network never tells when a page is at rest.
  while (Date.now() - last < restMs) await page.waitForTimeout(last + restMs - Date.now());
  await page.close();
  return scripts;
}

async function weightOf(website: Website, cookie: string, scripts: Set<string>): Promise<string> {
  const bodies = await Promise.all(
    [...scripts].map((script) => fetched(website, `/_next/${script}`, cookie)),
  );
  const weight = bodies.reduce((sum, body) => sum + packed(body), 0);
  return `${scripts.size} with ${kilobytes(weight)}`;
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
