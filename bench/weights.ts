import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { channels, surveys, touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { publicToken } from '@/lib/asking/token';
import type { Website } from './website';

/** What somebody's browser loads before it can ask, in bytes as they are and as gzip sends them. */
export type Weight = { readonly name: string; readonly plain: number; readonly gzip: number };

/** Packages whose survey scripts ours is held against, and the files a page loads of them. */
const others = [
  { name: 'PostHog, surveys only (posthog-js)', package: 'posthog-js', file: 'dist/surveys.js' },
  { name: 'PostHog, the script before them', package: 'posthog-js', file: 'dist/array.js' },
  // Formbricks loads the script between these two from its own server; npm does not have it.
  {
    name: 'Formbricks, drawing the survey (@formbricks/surveys)',
    package: '@formbricks/surveys',
    file: 'dist/index.umd.js',
  },
  {
    name: 'Formbricks, the loader (@formbricks/js)',
    package: '@formbricks/js',
    file: 'dist/index.cjs',
  },
] as const;

/**
 * Weighs the widget and the pages of a question beside the survey scripts of
 * others, which are fetched from npm.
 */
export async function weigh(scope: Scope, website: Website, directory: string): Promise<void> {
  const paths = await pathsOf(scope);
  const ours: Weight[] = [];
  for (const [name, path] of paths) ours.push(await weighed(website, name, path));
  const theirs = others.map((other) => ({ ...other, found: fetched(other, directory) }));
  console.log('\nwhat a browser loads to ask one question, in bytes\n');
  for (const weight of ours) line(weight.name, weight.plain, weight.gzip);
  for (const { name, found } of theirs) {
    if (found) line(`${name} ${found.version}`, found.plain, found.gzip);
    else console.log(`  ${name.padEnd(60)} not weighed: npm could not be reached`);
  }
}

function line(name: string, plain: number, gzip: number): void {
  const figure = (bytes: number) => bytes.toLocaleString('en-GB').padStart(10);
  console.log(`  ${name.padEnd(60)}${figure(plain)}  gzip${figure(gzip)}`);
}

async function weighed({ port }: Website, name: string, path: string): Promise<Weight> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/149.0.0.0' },
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  return { name, plain: body.byteLength, gzip: gzipSync(body).byteLength };
}

/** Where the first survey of a workspace is asked. */
export async function askedAt({
  workspaceId,
}: Scope): Promise<(by: 'link' | 'widget' | 'kiosk') => string> {
  const [survey] = await db.select().from(surveys).where(eq(surveys.workspaceId, workspaceId));
  const [touchpoint] = await db
    .select()
    .from(touchpoints)
    .where(eq(touchpoints.workspaceId, workspaceId));
  const [channel] = await db.select().from(channels).where(eq(channels.workspaceId, workspaceId));
  if (!survey || !touchpoint || !channel) throw new Error('the bench has no survey to ask');
  const place = { surveyId: survey.id, touchpointId: touchpoint.id, channelId: channel.id };
  return (by) => `/s/${publicToken(workspaceId, { ...place, by })}`;
}

async function pathsOf(scope: Scope): Promise<[string, string][]> {
  const at = await askedAt(scope);
  return [
    ['Ergograph widget (widget.js)', '/widget.js'],
    ['Ergograph widget, its question as JSON', `${at('widget')}/question`],
    ['Ergograph hosted page, all there is', at('link')],
    ['Ergograph kiosk page, all there is', at('kiosk')],
  ];
}

type Found = { readonly version: string; readonly plain: number; readonly gzip: number };

/** A file of the newest release of a package, as `npm pack` gives it; null without a network. */
function fetched(
  { package: name, file }: (typeof others)[number],
  directory: string,
): Found | null {
  const into = join(directory, name.replaceAll('/', '-'));
  const packed = join(into, 'package');
  if (!existsSync(packed)) {
    mkdirSync(into, { recursive: true });
    writeFileSync(join(into, 'package.json'), '{}');
    const pack = spawnSync('npm', ['pack', name, '--json', '--silent'], {
      cwd: into,
      encoding: 'utf8',
      timeout: 120_000,
    });
    const tarball = /"filename":\s*"([^"]+)"/.exec(pack.stdout ?? '')?.[1];
    if (pack.status !== 0 || !tarball) return null;
    spawnSync('tar', ['-xzf', tarball], { cwd: into });
  }
  const text = readFileSync(join(packed, file));
  const version = /"version":\s*"([^"]+)"/.exec(
    readFileSync(join(packed, 'package.json'), 'utf8'),
  )?.[1];
  return { version: version ?? '', plain: text.byteLength, gzip: gzipSync(text).byteLength };
}
