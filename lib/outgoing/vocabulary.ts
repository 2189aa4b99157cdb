export const reportStates = ['on', 'paused'] as const;
export type ReportState = (typeof reportStates)[number];

export const reportRunStates = ['making', 'queued', 'failed'] as const;
export type ReportRunState = (typeof reportRunStates)[number];

export const alertStates = ['on', 'paused'] as const;
export type AlertState = (typeof alertStates)[number];

/** What comes by mail again and again, and can be left alone by whoever gets it without an account. */
export const seriesKinds = ['report', 'alert'] as const;
export type SeriesKind = (typeof seriesKinds)[number];

/** One report, or one alert. */
export type Series = { readonly kind: SeriesKind; readonly id: string };
