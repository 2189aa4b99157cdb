import type { HeldRow } from '@/components/responses/held-table';
import type { Catalog } from '@/db/queries/catalog';
import type { HeldAnswer, UnconfirmedScore } from '@/db/queries/quarantine';
import type { Doubt, IntentReason } from '@/lib/asking/automation';
import type { Member } from '@/lib/auth/member';
import { definition } from '@/lib/metrics/definition';
import { momentWords } from '@/lib/reports/listed-comments';
import type { LateReason } from '@/lib/surveys/vocabulary';
import type { Words } from '@/lib/words/words';

const reasons: readonly (Doubt | IntentReason | LateReason)[] = [
  'trap',
  'robot',
  'driven',
  'hurried',
  'sweeping',
  'looked-ahead',
  'unconfirmed',
  'not-asked',
  'late',
];

export function answerRow(t: Words, answer: HeldAnswer, catalog: Catalog, member: Member): HeldRow {
  return {
    ...sharedRow(t, answer, catalog),
    key: answer.id,
    words: answer.comment && t('cards.quote', { words: answer.comment }),
    language: answer.language,
    at: momentWords(t, answer.answeredAt, member),
    href: `/responses/${answer.id}`,
  };
}

export function scoreRow(
  t: Words,
  score: UnconfirmedScore,
  catalog: Catalog,
  member: Member,
): HeldRow {
  return {
    ...sharedRow(t, score, catalog),
    key: `${score.askId}:${score.score}`,
    words:
      score.seen > 1 ? t('quarantine.opened-times', { n: score.seen, count: score.seen }) : null,
    language: null,
    at: momentWords(t, score.lastAt, member),
    href: null,
  };
}

type Held = Pick<
  HeldAnswer,
  'score' | 'versionId' | 'touchpointId' | 'channelId' | 'customer' | 'reason'
>;

function sharedRow(t: Words, held: Held, catalog: Catalog) {
  const version = catalog.versions.find(({ id }) => id === held.versionId);
  const name = (of: 'touchpoint' | 'channel', id: string) =>
    catalog[of].find((entry) => entry.id === id)?.name;
  return {
    point: held.score,
    definition: version ? definition(version.metric, version.scale, null) : null,
    place: [name('touchpoint', held.touchpointId), name('channel', held.channelId)]
      .filter(Boolean)
      .join(' · '),
    customer: held.customer,
    reason: reasonWords(t, held.reason),
  };
}

function reasonWords(t: Words, reason: string): string {
  const known = reasons.find((each) => each === reason);
  return known ? t(`quarantine.reason-${known}`) : reason;
}
