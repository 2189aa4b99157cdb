export const reportStates = ['on', 'paused'] as const;
export type ReportState = (typeof reportStates)[number];

export const reportRunStates = ['making', 'queued', 'failed'] as const;
export type ReportRunState = (typeof reportRunStates)[number];

export const alertStates = ['on', 'paused'] as const;
export type AlertState = (typeof alertStates)[number];
