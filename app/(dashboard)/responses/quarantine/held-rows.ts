import type { HeldRow } from '@/components/responses/held-table';
import type { Catalog } from '@/db/queries/catalog';
import type { HeldAnswer, UnconfirmedScore } from '@/db/queries/quarantine';
import type { Doubt, IntentReason } from '@/lib/asking/automation';
import type { Member } from '@/lib/auth/member';
import { definition } from '@/lib/metrics/definition';
import { momentWords } from '@/lib/reports/listed-comments';
import type { LateReason } from '@/lib/surveys/vocabulary';

const reasonWords: Readonly<Record<Doubt | IntentReason | LateReason, string>> = {
  trap: 'It filled in a field that people cannot see',
  robot: 'It came from a program or a link scanner',
  driven: 'A program steered the browser',
  hurried: 'It came sooner than anybody can read',
  sweeping: 'Several scores of the mail were opened within seconds',
  'looked-ahead': 'A browser or mail program loaded the link in advance',
  unconfirmed: 'The link was opened, and nobody pressed the button',
  'not-asked': 'It was given while the survey was not asked, which the device could not know',
  late: 'It waited more than 30 days for a network, or the clock of the device was wrong',
};

export function answerRow(answer: HeldAnswer, catalog: Catalog, member: Member): HeldRow {
  return {
    ...sharedRow(answer, catalog),
    key: answer.id,
    words: answer.comment && `“${answer.comment}”`,
    language: answer.language,
    at: momentWords(answer.answeredAt, member),
    href: `/responses/${answer.id}`,
  };
}

export function scoreRow(score: UnconfirmedScore, catalog: Catalog, member: Member): HeldRow {
  return {
    ...sharedRow(score, catalog),
    key: `${score.askId}:${score.score}`,
    words: score.seen > 1 ? `Opened ${score.seen} times` : null,
    language: null,
    at: momentWords(score.lastAt, member),
    href: null,
  };
}

type Held = Pick<
  HeldAnswer,
  'score' | 'versionId' | 'touchpointId' | 'channelId' | 'customer' | 'reason'
>;

function sharedRow(held: Held, catalog: Catalog) {
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
    reason: isKnown(held.reason) ? reasonWords[held.reason] : held.reason,
  };
}

function isKnown(reason: string): reason is keyof typeof reasonWords {
  return Object.hasOwn(reasonWords, reason);
}
