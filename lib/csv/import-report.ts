import type { MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import type { ScoreCounts } from '@/lib/metrics/score-counts';
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

/** What an import would do, or as much of it as has been read. */
export type ImportReport = {
  /** Whether the whole file has been read. */
  readonly complete: boolean;
  readonly linesRead: number;
  readonly lines: number;
  /** What keeps the file from being imported at all. */
  readonly problems: readonly Problem[];
  readonly scores: readonly ScoreReport[];
  /** Answers that would be added. */
  readonly ready: number;
  /** Answers the workspace has already, and those the file says twice. */
  readonly known: number;
  readonly linesRefused: number;
  readonly linesLeftOut: number;
  /** The first refusals; all of them are in the download. */
  readonly refusals: readonly Refusal[];
  readonly unknown: readonly UnknownPlace[];
  readonly preview: readonly PreviewAnswer[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
};
