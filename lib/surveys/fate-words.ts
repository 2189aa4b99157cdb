import type { NotAsked } from './decide';
import type { SuppressionReason, SurveyState } from './vocabulary';

const suppressed: Record<SuppressionReason, string> = {
  unsubscribed: 'they asked for no more questions',
  bounced: 'mail to their address came back',
  complained: 'they reported a mail of yours as spam',
  'by-hand': 'their address is on the list of those who get no mail',
};

const notLive: Record<SurveyState | 'archived', string> = {
  draft: 'the survey is a draft still',
  live: 'the survey is live',
  paused: 'the survey is paused',
  archived: 'the survey is archived',
};

/**
 * Why nobody was asked, for whoever can act on it: “Not sent: contacted 6 days ago …”.
 *
 * @param now when it was decided, by which days are counted
 */
export function notAskedWords(reason: NotAsked, now: Date): string {
  return `Not sent: ${clauseOf(reason, now)}.`;
}

function clauseOf(reason: NotAsked, now: Date): string {
  switch (reason.code) {
    case 'unknown-event':
      return 'no touchpoint listens to this event';
    case 'touchpoint-archived':
      return 'the touchpoint is archived';
    case 'touchpoint-off':
      return 'asking is switched off at the touchpoint';
    case 'no-survey':
      return 'the touchpoint has no survey';
    case 'no-channel':
      return 'the workspace has no channel to ask by';
    case 'survey-not-live':
      return notLive[reason.state];
    case 'nobody-named':
      return 'the event names no customer';
    case 'erased':
      return 'the customer asked to be forgotten';
    case 'no-address':
      return 'no e-mail address is known';
    case 'suppressed':
      return suppressed[reason.why];
    case 'too-old':
      return `told more than ${counted(reason.hours, 'hour')} after it happened`;
    case 'not-eligible':
      return `their ${reason.attribute} is not among those asked`;
    case 'not-sampled':
      return `not drawn: ${reason.percent} % are asked`;
    case 'recently-asked':
      return recently(reason, now);
    case 'quota-reached':
      return `the quota of ${counted(reason.quota, 'question')} a day is reached`;
  }
}

function recently(
  { at, contacts, days }: NotAsked & { code: 'recently-asked' },
  now: Date,
): string {
  const apart = Math.round((now.getTime() - Date.parse(at)) / 86_400_000);
  const when =
    apart > 0
      ? `contacted ${counted(apart, 'day')} ago`
      : apart < 0
        ? 'a question is planned already'
        : 'contacted today';
  return `${when}, and people are asked ${contacts === 1 ? 'once' : `${contacts} times`} in ${counted(days, 'day')}`;
}

function counted(n: number, what: string): string {
  return `${n.toLocaleString('en-GB')} ${what}${n === 1 ? '' : 's'}`;
}
