import { formatCount } from '@/lib/words/figures';
import { formatters, type Words } from '@/lib/words/words';
import type { NotAsked } from './decide';

/**
 * Why nobody was asked, for whoever can act on it: “Not sent: contacted 6 days ago …”.
 *
 * @param now when it was decided, by which days are counted
 */
export function notAskedWords(t: Words, reason: NotAsked, now: Date): string {
  switch (reason.code) {
    case 'survey-not-live':
      return t(`not-asked.survey-${reason.state}`);
    case 'suppressed':
      return t(`not-asked.suppressed-${reason.why}`);
    case 'too-old':
      return t('not-asked.too-old', { n: formatCount(t, reason.hours), count: reason.hours });
    case 'not-eligible':
      return t('not-asked.not-eligible', { attribute: reason.attribute });
    case 'not-sampled': {
      const percent = formatters.getNumberFormat(t.customs).format(reason.percent);
      return t('not-asked.not-sampled', { percent });
    }
    case 'recently-asked':
      return recently(t, reason, now);
    case 'quota-reached':
      return t('not-asked.quota-reached', { n: formatCount(t, reason.quota), count: reason.quota });
    default:
      return t(`not-asked.${reason.code}`);
  }
}

function recently(
  t: Words,
  { at, contacts, days }: NotAsked & { code: 'recently-asked' },
  now: Date,
): string {
  const apart = Math.round((now.getTime() - Date.parse(at)) / 86_400_000);
  const when = apart > 0 ? 'past' : apart < 0 ? 'planned' : 'today';
  return t('not-asked.recently-asked', { when, apart, contacts, days });
}
