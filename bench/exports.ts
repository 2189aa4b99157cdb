import type { Scope } from '@/db/scope';
import { lastMomentOf } from '@/lib/auth/workspace-clock';
import { usualPicture } from '@/lib/exports/export-part';
import { exportView } from '@/lib/exports/export-view';
import { partPng } from '@/lib/exports/part-picture';
import { reportPdf } from '@/lib/exports/report-pdf';
import { viewParts } from '@/lib/exports/view-parts';
import { wordsIn } from '@/lib/words/words-in';
import { alone, type Finding } from './report';
import { time } from './timing';
import { lastDay } from './world';

const trend = '/metrics/ces?period=last-12-months&interval=week';
const charts = [
  '/',
  ...['ces', 'csat', 'nps'].flatMap((metric) => [
    `/metrics/${metric}?period=last-12-months&interval=week`,
    `/metrics/${metric}?period=last-90-days&channel=c1`,
  ]),
  ...['ces', 'csat', 'nps'].map((metric) => `/board?period=last-12-months&metric=${metric}`),
];

/** A chart as PNG at 2× and a report of ten charts as PDF, with and without the numbers they are drawn from. */
export async function benchExports(scope: Scope): Promise<Finding[]> {
  const now = lastMomentOf(lastDay, 'UTC');
  const t = wordsIn('en');
  const reader = {
    scope,
    role: 'admin',
    workspace: { name: 'Bench', timeZone: 'UTC', weekStart: 1 },
    now,
    userId: null,
  } as const;
  const first = async (address: string) => {
    const [part] = (await viewParts(t, reader, address, now)).parts;
    if (!part) throw new Error(`${address} has nothing to export`);
    return part;
  };
  const one = await first(trend);
  const ten = await Promise.all(charts.map(first));
  const asked = { format: 'png', part: 'trend', picture: usualPicture, withFacts: true } as const;
  const run = async (name: string, work: () => Promise<unknown>, runs: number) => {
    const { median, low, high } = await time(work, runs);
    return alone(name, 'ms', [low, median, high]);
  };
  return [
    await run('PNG of a trend, drawn alone', () => partPng(t, one, usualPicture), 20),
    await run(
      'PNG of a trend, numbers included',
      () => exportView(t, reader, { address: trend, generatedAt: now }, asked),
      20,
    ),
    await run(`PDF of ${ten.length} charts, drawn alone`, () => reportPdf(t, 'Bench', ten), 5),
    await run(
      `PDF of ${ten.length} charts, numbers included`,
      async () => reportPdf(t, 'Bench', await Promise.all(charts.map(first))),
      5,
    ),
  ];
}
