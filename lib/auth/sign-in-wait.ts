import type { Said } from '@/lib/words/said';

/** What is counted: guesses at one account, and guesses from one network address. */
export type GuessKind = 'email' | 'ip';

/** Tries that cost nothing. Many people may share one address, so it gets more. */
const freeTries: Record<GuessKind, number> = { email: 5, ip: 30 };

const firstWait = 5;
const longestWait = 300;

/** After this many seconds without a failed try, counting begins anew. */
const forgottenAfter = 24 * 60 * 60;

/** Seconds to wait after so many failures in a row: none, then 5, 10, 20 … up to 300; never for good. */
export function waitAfter(kind: GuessKind, failures: number): number {
  const beyond = failures - freeTries[kind];
  return beyond < 0 ? 0 : Math.min(longestWait, firstWait * 2 ** Math.min(beyond, 20));
}

/** Seconds left to wait at `now`; 0 if a try is free. */
export function waitLeft(kind: GuessKind, failures: number, lastFailedAt: Date, now: Date): number {
  const passed = (now.getTime() - lastFailedAt.getTime()) / 1000;
  return Math.max(0, Math.ceil(waitAfter(kind, failures) - passed));
}

/** Whether failures as old as this no longer count. */
export function isForgotten(lastFailedAt: Date, now: Date): boolean {
  return now.getTime() - lastFailedAt.getTime() > forgottenAfter * 1000;
}

/** `Too many tries. Try again in 30 seconds.` */
export function waitInWords(seconds: number): Said {
  return seconds < 90
    ? { key: 'auth-faults.wait-seconds', values: { count: seconds } }
    : { key: 'auth-faults.wait-minutes', values: { count: Math.ceil(seconds / 60) } };
}
