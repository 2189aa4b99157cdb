import type { AnswerBand } from './answer-bands';
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

/** Rules with the most particular first: those of one touchpoint, then by how much must be at stake. */
export function inOrder(rules: readonly FollowUpRule[]): FollowUpRule[] {
  return [...rules].sort(
    (a, b) =>
      Number(b.touchpointId !== null) - Number(a.touchpointId !== null) ||
      (b.leastStake ?? -1) - (a.leastStake ?? -1),
  );
}

/** Names a rule by all it says. */
export function ruleKey({ band, touchpointId, leastStake, dueHours, ownerId }: FollowUpRule) {
  return [band, touchpointId ?? 'all', leastStake ?? 'any', dueHours, ownerId ?? 'nobody'].join(
    ' ',
  );
}

function isWanted({ band, touchpointId, leastStake }: FollowUpRule, answer: RuledAnswer): boolean {
  return (
    band === answer.band &&
    (touchpointId === null || touchpointId === answer.touchpointId) &&
    (leastStake === null || (answer.stake !== null && answer.stake >= leastStake))
  );
}
