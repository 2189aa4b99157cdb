import type { BillingInterval } from '@/lib/metrics/churn/monthly-amount';
import type { MetricId } from '@/lib/metrics/definition';
import type { Day } from '@/lib/metrics/period';
import type { Scale } from '@/lib/metrics/scale';
import type { ScoreCounts } from '@/lib/metrics/score-counts';
import type { Told } from '@/lib/words/told';
import type { Holdings } from './holdings';
import type { Problem } from './plan-problems';
import type { PlaceKind, Refusal } from './read-answer';

/** What one score column gives. */
export type ScoreReport = {
  readonly column: string;
  readonly survey: string;
  readonly metric: MetricId;
  readonly scale: Scale;
  /** Whether the survey will be made. */
  readonly isNew: boolean;
  /** New answers by point of the scale. */
  readonly counts: ScoreCounts;
  /** Answers of the survey that the workspace has now. */
  readonly here: number;
};

export type UnknownPlace = {
  readonly what: PlaceKind;
  readonly code: string;
  readonly name: string;
  readonly lines: number;
};

/** One answer as it will be stored. */
export type PreviewAnswer = {
  readonly line: number;
  readonly answeredAt: string;
  readonly touchpoint: string;
  readonly touchpointKnown: boolean;
  readonly channel: string;
  readonly channelKnown: boolean;
  /** By score of the report; null where the line has no answer. */
  readonly points: readonly (number | null)[];
};

/** One customer, subscription or order as it will be stored. */
export type RecordPreview = {
  readonly line: number;
  readonly customer: string;
  readonly from: Day | null;
  /** The first day on which a subscription no longer runs. */
  readonly until: Day | null;
  readonly what: string;
  /** Null where the line says that a subscription ends, and of customers. */
  readonly paid: PaidPreview | null;
};

type PaidPreview = {
  readonly amount: number;
  readonly currency: string;
  /** How often; null for an order. */
  readonly often: {
    readonly quantity: number;
    readonly every: number;
    readonly interval: BillingInterval;
  } | null;
};

/** What an import would do, or as much of it as has been read. */
export type ImportReport = {
  /** What its lines are. */
  readonly holds: Holdings;
  /** Whether the whole file has been read. */
  readonly complete: boolean;
  readonly linesRead: number;
  readonly lines: number;
  /** What keeps the file from being imported at all. */
  readonly problems: readonly Problem[];
  readonly scores: readonly ScoreReport[];
  /** Answers that would be added, or records that would be added or corrected. */
  readonly ready: number;
  /** How many of them correct what is here; an answer never does. */
  readonly changed: number;
  /** Answers the workspace has already, and those the file says twice. */
  readonly known: number;
  readonly linesRefused: number;
  readonly linesLeftOut: number;
  /** Why they were, most often first. */
  readonly leftOut: readonly { readonly reason: Told; readonly lines: number }[];
  /** The first refusals; all of them are in the download. */
  readonly refusals: readonly Refusal[];
  readonly unknown: readonly UnknownPlace[];
  readonly preview: readonly PreviewAnswer[];
  /** The same where the file holds no answers. */
  readonly records: readonly RecordPreview[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
};

/** A report in the words of its reader. */
export type ToldReport = Omit<ImportReport, 'problems' | 'leftOut' | 'refusals' | 'records'> & {
  readonly problems: readonly { readonly column: string | null; readonly sentence: string }[];
  readonly leftOut: readonly { readonly reason: string; readonly lines: number }[];
  readonly refusals: readonly ToldRefusal[];
  readonly records: readonly ToldRecord[];
};

export type ToldRefusal = Omit<Refusal, 'reason'> & { readonly reason: string };

type ToldRecord = {
  readonly line: number;
  readonly customer: string;
  readonly when: string;
  readonly what: string;
  readonly amount: string;
};
