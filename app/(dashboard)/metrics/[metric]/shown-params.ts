/** What of a metric is drawn, beside its MetricQuery. */
export type Shown = {
  /** Tables in place of the charts. */
  readonly isTable: boolean;
  /** In place of the trend, how the answers of each bucket divide into bands. */
  readonly isShares: boolean;
  /** The trend with its control limits. */
  readonly isLimited: boolean;
};

/** What an address asks to be drawn. */
export function readShown(params: {
  readonly [name: string]: string | readonly string[] | undefined;
}): Shown {
  const { show, limits } = params;
  return { isTable: show === 'table', isShares: show === 'shares', isLimited: limits === 'on' };
}

/** The parameters of a metric page as its address has them, defaults left out. */
export function shownParams({ isTable, isShares, isLimited }: Shown): Record<string, string> {
  const show = isTable ? 'table' : isShares ? 'shares' : null;
  return { ...(show ? { show } : {}), ...(isLimited ? { limits: 'on' } : {}) };
}
