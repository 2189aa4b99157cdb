/** What the data bear out, or the reason why nothing can be said: never NaN, never an invented 0. */
export type Estimated<Found, Reason extends string> =
  | ({ estimable: true } & Found)
  | { estimable: false; reason: Reason };

/** The refusal to estimate, with its reason. */
export function notEstimable<Reason extends string>(
  reason: Reason,
): { estimable: false; reason: Reason } {
  return { estimable: false, reason };
}
