/** What of a metric is drawn, beside its MetricQuery. */
export type Shown = {
  /** Tables in place of the charts. */
  readonly isTable: boolean;
  /** The trend with its control limits. */
  readonly isLimited: boolean;
};

/** The parameters of a metric page as its address has them, defaults left out. */
export function shownParams({ isTable, isLimited }: Shown): Record<string, string> {
  return { ...(isTable ? { show: 'table' } : {}), ...(isLimited ? { limits: 'on' } : {}) };
}
