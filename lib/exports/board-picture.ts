import type { Domain } from '@/components/charts/linear-scale';
import type { SparkPoint } from '@/components/charts/series';
import type { Definition } from '@/lib/metrics/definition';

/** A cell of a drawn board: its words, and where its interval lies on the axis all cells share. */
export type BoardBox =
  | {
      readonly kind: 'score';
      readonly value: string;
      /** Its change: `▼ 0.17` where it is real. */
      readonly change: string | null;
      readonly better: boolean | null;
      readonly n: string;
      /** 1 far worse to 9 far better than the reference; null for a total, which has no colour. */
      readonly heat: number | null;
      readonly at: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reference: number | null;
      /** A small trend in place of the interval. */
      readonly points?: readonly SparkPoint[];
    }
  /** No judged score: the reason stands in its place. */
  | { readonly kind: 'words'; readonly value: string; readonly words: string }
  /** The pair has never met. */
  | { readonly kind: 'none' };

/** A board as it is drawn: rows × columns, the total column first, the total row last. */
export type BoardPicture = {
  readonly definition: Definition;
  readonly axis: Domain;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly boxes: readonly BoardBox[] }[];
};
