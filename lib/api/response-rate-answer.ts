import * as z from 'zod';
import { comparisons, fixedDimensions } from '@/lib/metric-query';
import type { ResponseRate, ResponseRateChange } from '@/lib/metrics/response-rate';
import type { AskedFigures, ResponseRateReport } from '@/lib/reports/response-rate';
import { askedBy } from '@/lib/surveys/vocabulary';
import type { Said } from '@/lib/words/said';
import { englishNotices } from './english-notices';
import { filterParams } from './metric-params';

/** The parameters of the page of response rates. */
export const responseRateAsked = filterParams.omit({ language: true, scale: true }).extend({
  compare: z.enum(comparisons).optional().describe('`previous` if left out.'),
  interval: z.enum(['day', 'week', 'month', 'quarter']).optional(),
  by: z
    .enum(fixedDimensions)
    .optional()
    .describe('What groups are told apart by; touchpoint and channel if left out.'),
});

const ends = z.object({ low: z.number(), high: z.number() });
const rateAnswer = z
  .object({ value: z.number(), n: z.int(), interval: ends })
  .nullable()
  .describe('Answered ÷ delivered, 0–1; null where nobody was reached.');
const changeAnswer = z
  .object({
    difference: z.number(),
    interval: ends.nullable(),
    verdict: z.enum(['real', 'noise', 'too-few']),
  })
  .nullable();
const counts = {
  invited: z.int(),
  delivered: z.int(),
  bounced: z.int(),
  opened: z.int().describe('As far as it can be known: most mail programs do not tell.'),
  started: z.int(),
  answered: z.int(),
};

/** What `GET /response-rate` says. */
export const responseRateAnswer = z.object({
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  ...counts,
  rate: rateAnswer,
  before: rateAnswer,
  change: changeAnswer,
  buckets: z.array(
    z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      partial: z.boolean(),
      ...counts,
      rate: rateAnswer,
    }),
  ),
  groups: z.array(
    z.object({
      keys: z.array(z.string().nullable()).describe('One for each of `split`.'),
      ...counts,
      rate: rateAnswer,
      before: rateAnswer,
      change: changeAnswer,
    }),
  ),
  split: z.array(z.enum(fixedDimensions)),
  open_places: z
    .array(
      z.object({
        by: z.enum(askedBy),
        started: z.int(),
        answered: z.int(),
        rate: rateAnswer.describe('Answered ÷ started: nobody was invited by name.'),
      }),
    )
    .describe('Links, widgets, QR codes and kiosks, which anybody may answer.'),
  notices: z.array(z.string()).describe('What of the request was left out, in words.'),
});

type Answer = z.infer<typeof responseRateAnswer>;

/** A report as the API says it: the numbers of the page, unrounded. */
export function responseRateAnswerOf(
  report: ResponseRateReport,
  period: Answer['period'],
  notices: readonly Said[],
): Answer {
  return {
    period,
    ...figuresOf(report),
    buckets: report.buckets.map(({ bucket, counts: own, rate }) => ({
      from: bucket.start,
      to: bucket.end,
      partial: bucket.partial,
      ...own,
      rate: rateOf(rate),
    })),
    groups: report.groups.map((group) => ({ keys: [...group.keys], ...figuresOf(group) })),
    split: [...report.split],
    open_places: report.openPlaces.map((place) => ({ ...place, rate: rateOf(place.rate) })),
    notices: englishNotices([...notices, ...report.notices]),
  };
}

function figuresOf({ counts: own, rate, before, change }: AskedFigures) {
  return { ...own, rate: rateOf(rate), before: rateOf(before), change: changeOf(change) };
}

function rateOf(found: ResponseRate | null) {
  return found && { value: found.rate, n: found.n, interval: found.interval };
}

function changeOf(found: ResponseRateChange | null) {
  return (
    found && { difference: found.difference, interval: found.interval, verdict: found.verdict }
  );
}
