import 'server-only';
import { isConnectionLoss } from '@/db/connection-loss';
import type { OutgoingFile } from '@/db/mutations/write-outgoing';
import { html } from '@/lib/asking/html';
import { siteUrl } from '@/lib/env';
import type { ExportReader } from '@/lib/exports/export-part';
import { viewParts } from '@/lib/exports/view-parts';
import { log } from '@/lib/log';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { AlertFacts } from './alert-facts';
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
  readonly words: { readonly subject: string; readonly text: string; readonly html: string };
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
  const subject = `${alert.name}: ${facts.sentence}`.slice(0, 200);
  const told = [
    `${facts.shown}, n ${formatCount(t, facts.n)}`,
    `${formatPeriod(t, facts.period)} on the clock of ${reader.workspace.timeZone}. ${facts.filters}`,
  ];
  const why = [
    `Rule: ${ruleWords(t, alert.rule).toLowerCase()}, from ${formatCount(t, alert.leastAnswers)} answers on, at most once in ${alert.coolDownHours} hours. ${owner} put your address on it and can take it off again.`,
  ];
  const page = `${siteUrl()}/alerts/${alert.id}`;
  return {
    words: {
      subject,
      text: [
        `${reader.workspace.name}: ${alert.name}`,
        facts.sentence,
        told.join('\n'),
        facts.link,
        [...why, page].join('\n'),
      ].join('\n\n'),
      html: mailFrame(subject, [
        mailRow(smallPrint(reader.workspace.name), 4),
        mailRow(heading(alert.name, 1), 8),
        mailRow(sentence(facts.sentence), 12),
        ...(picture ? [mailRow(mailPicture(picture), 12)] : []),
        mailRow(html`${told.map((line) => smallPrint(line))}`, 12),
        mailRow(mailLink(facts.link, 'See these numbers'), 20),
        mailRow(
          html`${why.map((line) => smallPrint(line))}${smallPrint(mailLink(page, 'The alert in Ergograph'))}`,
        ),
      ]),
    },
    files: shop.files,
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
