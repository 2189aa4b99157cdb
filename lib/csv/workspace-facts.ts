import type { MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';

export type KnownName = { readonly key: string; readonly name: string; readonly archived: boolean };

export type KnownSurvey = KnownName & {
  readonly metric: MetricId;
  /** Of the version that is asked now. */
  readonly scale: Scale;
};

/** What reading a file has to know of the workspace it goes to. */
export type WorkspaceFacts = {
  readonly timeZone: string;
  readonly now: Date;
  readonly touchpoints: readonly KnownName[];
  readonly channels: readonly KnownName[];
  readonly surveys: readonly KnownSurvey[];
  /** The currency amounts are counted in; null or absent where none has come yet. */
  readonly baseCurrency?: string | null;
};

/** Finds a thing by its name or its key, without regard to case. */
export function findNamed<Known extends KnownName>(
  known: readonly Known[],
  wanted: string,
): Known | undefined {
  const plain = wanted.trim().toLowerCase();
  return (
    known.find(({ name }) => name.trim().toLowerCase() === plain) ??
    known.find(({ key }) => key === plain)
  );
}
