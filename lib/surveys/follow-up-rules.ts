import type { AnswerBand } from './content';
import type { FollowUpRule } from './programme';

/** What a rule looks at. */
export type RuledAnswer = {
  readonly band: AnswerBand;
  readonly touchpointId: string;
  /** What the customer pays in a month, in minor units; null if nobody knows. */
  readonly stake: number | null;
};

/** Hours until somebody should have called who asked for it, where no rule says otherwise. */
export const askedDueHours = 48;

/**
 * The first rule, in their order, that wants this answer called back; null if
 * none does. A rule with a least stake leaves out customers of whom nobody
 * knows what they pay.
 */
export function matchingRule(
  rules: readonly FollowUpRule[],
  answer: RuledAnswer,
): FollowUpRule | null {
  return rules.find((rule) => isWanted(rule, answer)) ?? null;
}

function isWanted(
  { band, touchpointId, leastStake }: FollowUpRule,
  answer: RuledAnswer,
): boolean {
  return (
    band === answer.band &&
    (touchpointId === null || touchpointId === answer.touchpointId) &&
    (leastStake === null || (answer.stake !== null && answer.stake >= leastStake))
  );
}
