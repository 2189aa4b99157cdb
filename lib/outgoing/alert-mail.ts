import 'server-only';
import { isConnectionLoss } from '@/db/connection-loss';
import type { OutgoingFile, OutgoingWords } from '@/db/mutations/write-outgoing';
import { html } from '@/lib/asking/html';
import { siteUrl } from '@/lib/env';
import type { ExportReader } from '@/lib/exports/export-part';
import { viewParts } from '@/lib/exports/view-parts';
import { log } from '@/lib/log';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type AlertFacts, factsIn } from './alert-facts';
import { ruleWords } from './alert-rule';
import { pictureShop } from './compose-report';
import {
  heading,
  mailFrame,
  mailLink,
  mailPicture,
  mailRow,
  sentence,
  smallPrint,
} from './mail-frame';
import type { MailPicture } from './report-model';
import type { StoredAlert } from './stored-alert';

type AlertMail = {
  readonly words: OutgoingWords;
  /** The same with a way out of the alert, for somebody without an account. */
  readonly wordsWith: (leave: string) => OutgoingWords;
  readonly files: readonly OutgoingFile[];
};

/**
 * The mail of an alert: what it saw, the trend behind it, n, interval and the
 * link to the same numbers; nothing is written.
 */
export async function composeAlert(
  t: Words,
  reader: ExportReader,
  alert: StoredAlert,
  facts: AlertFacts,
  { owner, generatedAt }: { owner: string; generatedAt: Date },
): Promise<AlertMail> {
  const shop = pictureShop(t);
  const picture = await trendPicture(t, reader, facts, { shop, generatedAt });
  const { sentence, shown, filters } = factsIn(t, facts);
  const { timeZone } = reader.workspace;
  const said: MailWords = {
    workspace: reader.workspace.name,
    name: alert.name,
    sentence,
    link: facts.link,
    picture,
    told: [
      t('alert-mail.shown', { shown, n: formatCount(t, facts.n) }),
      t('alert-mail.over', { period: formatPeriod(t, facts.period), timeZone, filters }),
    ],
    why: t('alert-mail.why', {
      rule: ruleWords(t, alert.rule).toLowerCase(),
      least: formatCount(t, alert.leastAnswers),
      hours: alert.coolDownHours,
      owner,
    }),
    page: `${siteUrl()}/alerts/${alert.id}`,
  };
  return {
    words: wordsOf(t, said, null),
    wordsWith: (leave) => ({ ...wordsOf(t, said, leave), leave }),
    files: shop.files,
  };
}

type MailWords = {
  readonly workspace: string;
  readonly name: string;
  readonly sentence: string;
  /** To the numbers. */
  readonly link: string;
  readonly picture: MailPicture | null;
  readonly told: readonly string[];
  readonly why: string;
  /** Of the alert itself. */
  readonly page: string;
};

function wordsOf(t: Words, said: MailWords, leave: string | null) {
  const { workspace, name, link, told, why, page } = said;
  const subject = t('alert-mail.subject', { name, sentence: said.sentence }).slice(0, 200);
  return {
    subject,
    text: [
      t('alert-mail.head', { workspace, name }),
      said.sentence,
      told.join('\n'),
      link,
      [why, page, ...(leave ? [t('alert-mail.leave-at', { address: leave })] : [])].join('\n'),
    ].join('\n\n'),
    html: mailFrame(t, subject, [
      mailRow(smallPrint(workspace), 4),
      mailRow(heading(name, 1), 8),
      mailRow(sentence(said.sentence), 12),
      ...(said.picture ? [mailRow(mailPicture(said.picture), 12)] : []),
      mailRow(html`${told.map((line) => smallPrint(line))}`, 12),
      mailRow(mailLink(link, t('alert-mail.numbers')), 20),
      mailRow(
        html`${smallPrint(why)}${smallPrint(mailLink(page, t('alert-mail.in-ergograph')))}${leave ? smallPrint(mailLink(leave, t('alert-mail.leave'))) : null}`,
      ),
    ]),
  };
}

/** The trend of the watched view; an alert goes out without it rather than not at all. */
async function trendPicture(
  t: Words,
  reader: ExportReader,
  { link }: AlertFacts,
  { shop, generatedAt }: { shop: ReturnType<typeof pictureShop>; generatedAt: Date },
): Promise<MailPicture | null> {
  try {
    const { parts } = await viewParts(t, reader, link.slice(siteUrl().length), generatedAt);
    const trend = parts.find(({ picture }) => picture?.kind === 'trend');
    return trend ? await shop.draw(trend) : null;
  } catch (error) {
    if (isConnectionLoss(error)) throw error;
    log.error({ err: error }, 'the trend of an alert could not be drawn');
    return null;
  }
}
