import type { ShownColumn } from '@/components/charts/column-chart';
import type { Tone as ColumnTone } from '@/components/charts/column-places';
import type { RateChartProps } from '@/components/charts/rate-chart';
import type { SparkPoint } from '@/components/charts/series';
import type { SharesChartProps } from '@/components/charts/shares-layer';
import type { SplitWaterfallProps } from '@/components/charts/split-waterfall';
import type { ShownCurve } from '@/components/charts/survival-drawing';
import type { TrendChartProps } from '@/components/charts/trend-chart';
import type { ShownStep } from '@/components/charts/waterfall-chart';
import type { Scope } from '@/db/scope';
import type { Role } from '@/lib/auth/roles';
import type { CurrentWorkspace } from '@/lib/auth/workspace-clock';
import type { Definition } from '@/lib/metrics/definition';
import type { BoardPicture } from './board-picture';

/** For whom an export is made: whose answers, how much of them, and by which clock. A `Member` is one, and so is a `LinkBearer`. */
export type ExportReader = {
  readonly scope: Scope;
  /** Small cells are hidden from roles that may not read answers, as on the pages. */
  readonly role: Role;
  readonly workspace: Pick<CurrentWorkspace, 'name' | 'timeZone' | 'weekStart'>;
  readonly now: Date;
  /**
   * Whose own dashboards it may show beside those of the team; null for whoever has no account,
   * who sees no small groups of customers either.
   */
  readonly userId: string | null;
  /** The one view it may show, where somebody has a link to it and no account. */
  readonly link?: { readonly address: string };
};

/** How a column is written: typed in a spreadsheet, rounded where it is drawn, plain in CSV. */
export type ExportColumn = {
  readonly key: string;
  readonly name: string;
} & (
  | { readonly kind: 'text' }
  /** A calendar day, `2026-06-21`. */
  | { readonly kind: 'date' }
  | {
      readonly kind: 'number';
      readonly decimals: number;
      readonly signed?: boolean;
      /** No cell is negative, and what would be rounded to 0 is written `< 0.0001`: chance is never 0. */
      readonly neverZero?: boolean;
    }
  /** Cells hold per cents, 0–100: `81.2` is written `81.2 %`, and 0.812 in a spreadsheet. */
  | { readonly kind: 'percent'; readonly decimals: number }
);

/** A cell; null where there is no data, never 0. */
export type ExportCell = string | number | null;

export type ExportTable = {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
};

/** One tile of a row of cards. */
export type ExportCard = {
  readonly name: string;
  readonly caption: string;
  readonly value: string;
  readonly interval: string | null;
  /** The verdict on its change, in words. */
  readonly change: string | null;
  /** Whether the change is for the better; null where it is not real. */
  readonly better: boolean | null;
  readonly base: string;
  /** What the reader must not miss: `target missed`. */
  readonly flag?: string | null;
  /** Figure beside the base: `response rate 23.4 % of 1,200`. */
  readonly aside?: string | null;
  readonly points: readonly SparkPoint[];
  /** Values that the axis of the points holds too, so that two cards stand on one axis. */
  readonly reach?: readonly number[];
  /** A line across the points. */
  readonly target?: { readonly value: number; readonly label: string } | null;
  /** In place of points: what else belongs to the figure, with its value at the end of the line. */
  readonly lines?: readonly { readonly name: string; readonly value: string }[];
};

/** A bar of a distribution: its share now and, where something is compared, before; 0–1. */
export type ExportBar = {
  readonly name: string;
  readonly share: number;
  readonly before: number | null;
  readonly tone: 'negative' | 'neutral' | 'positive';
};

/** What a chart is drawn from: the same model as on the screen. */
export type ExportPicture =
  | { readonly kind: 'trend'; readonly chart: TrendChartProps }
  | { readonly kind: 'shares'; readonly shares: SharesChartProps }
  | { readonly kind: 'board'; readonly board: BoardPicture }
  | { readonly kind: 'waterfall'; readonly steps: readonly ShownStep[] }
  | { readonly kind: 'split'; readonly split: Omit<SplitWaterfallProps, 't'> }
  | { readonly kind: 'bars'; readonly bars: readonly ExportBar[] }
  | {
      readonly kind: 'columns';
      readonly columns: readonly ShownColumn[];
      /** What the columns stand for, under their names; empty where the names say it. */
      readonly axis: string;
      /** What their colours stand for, where they have several. */
      readonly keys?: readonly { readonly tone: ColumnTone; readonly words: string }[];
    }
  | { readonly kind: 'rates'; readonly rates: Omit<RateChartProps, 'summary'> }
  | { readonly kind: 'survival'; readonly curves: readonly ShownCurve[] }
  | { readonly kind: 'cards'; readonly cards: readonly ExportCard[] };

/** What makes a number repeatable by whoever finds it in a report. */
export type ExportFacts = {
  readonly workspace: string;
  /** `Channel: Chat, Phone. Language: Polish.`; `No filters.` */
  readonly filters: string;
  /** The period, what it is compared with, and whether its end is partial. */
  readonly period: string;
  /** `Europe/London` */
  readonly timeZone: string;
  /** `14,141 answers` */
  readonly n: string;
  readonly definitions: readonly Definition[];
  /** What a number is that is no metric of answers: `Customer churn: left ÷ at the start`. */
  readonly formulas: readonly string[];
  readonly generatedAt: Date;
  /** The whole address of the view. */
  readonly permalink: string;
};

/** One chart or table of a view, with everything an export of it says. */
export type ExportPart = {
  /** Its name in addresses: `trend`, `board`, `groups`. Stable. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly summary: string;
  /** Null for what is a table on the screen too; it is drawn as one. */
  readonly picture: ExportPicture | null;
  /** The same figures as the picture. */
  readonly table: ExportTable;
  readonly facts: ExportFacts;
};

/** A view taken apart. */
export type ExportedView = {
  /** `CES fell from 5.1 to 4.8.` */
  readonly title: string;
  /** The path and query it came from. */
  readonly address: string;
  /** What of the address could not be kept, in sentences. */
  readonly notices: readonly string[];
  /** In the order of the page; empty where there is nothing to show. */
  readonly parts: readonly ExportPart[];
};

export const exportThemes = ['light', 'dark'] as const;
export type ExportTheme = (typeof exportThemes)[number];

/** `json` is a table for the clipboard. */
export const exportFormats = ['svg', 'png', 'pdf', 'csv', 'xlsx', 'pptx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How a picture is made. Sizes in px before `scale`. */
export type PictureOptions = {
  readonly theme: ExportTheme;
  readonly width: number;
  readonly scale: 1 | 2;
  readonly transparent: boolean;
};

export const usualPicture: PictureOptions = {
  theme: 'light',
  width: 960,
  scale: 2,
  transparent: false,
};

/** A file that is ready to be sent. */
export type ExportFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Uint8Array<ArrayBuffer>;
};
