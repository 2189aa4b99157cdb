/** What is left of an allowance, and when that was counted. */
type Tokens = { readonly left: number; readonly at: number };

/** Whether a request may pass, and what its sender is told about the ones to come. */
export type Allowance = {
  readonly allowed: boolean;
  readonly perMinute: number;
  /** Whole requests that would pass at once from here on. */
  readonly left: number;
  /** Whole seconds until the next request passes; 0 if one would pass now. */
  readonly waitSeconds: number;
  /** Whole seconds until nothing of the allowance is missing. */
  readonly fullSeconds: number;
};

/**
 * One request against a token bucket: it holds a minute's worth of requests and
 * fills evenly, so that a sender may burst once and then goes at the pace.
 *
 * @param before null for the first request of a sender
 * @param now milliseconds; a clock that went back fills nothing
 * @param perMinute 1 or more
 */
export function takeRequest(
  before: Tokens | null,
  now: number,
  perMinute: number,
): { tokens: Tokens; allowance: Allowance } {
  const perSecond = perMinute / 60;
  const seconds = before ? Math.max(0, now - before.at) / 1000 : 0;
  const held = before ? Math.min(perMinute, before.left + seconds * perSecond) : perMinute;
  const allowed = held >= 1;
  const left = allowed ? held - 1 : held;
  const allowance = {
    allowed,
    perMinute,
    left: Math.floor(left),
    waitSeconds: left >= 1 ? 0 : Math.ceil((1 - left) / perSecond),
    fullSeconds: Math.ceil((perMinute - left) / perSecond),
  };
  return { tokens: { left, at: now }, allowance };
}

const remembered = 10_000;

/** The allowances of many senders in this process, each under its name. Full ones are forgotten. */
export function rateLimiter(perMinute: number): (sender: string, now: number) => Allowance {
  const senders = new Map<string, Tokens>();
  return (sender, now) => {
    const { tokens, allowance } = takeRequest(senders.get(sender) ?? null, now, perMinute);
    senders.set(sender, tokens);
    if (senders.size > remembered) forgetFull(senders, now);
    return allowance;
  };
}

/** After a minute without a request every allowance is full again. */
function forgetFull(senders: Map<string, Tokens>, now: number): void {
  for (const [sender, { at }] of senders) if (now - at >= 60_000) senders.delete(sender);
}

/**
 * What a response says about the allowance of its sender.
 * Source: IETF draft-ietf-httpapi-ratelimit-headers, `RateLimit` and `RateLimit-Policy`.
 */
export function rateHeaders({ perMinute, left, fullSeconds }: Allowance): Record<string, string> {
  return {
    'ratelimit-policy': `"key";q=${perMinute};w=60`,
    ratelimit: `"key";r=${left};t=${fullSeconds}`,
  };
}
