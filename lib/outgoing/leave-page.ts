import 'server-only';
import { leaveMail } from '@/db/mutations/leave-mail';
import { type ReadMail, readMail } from '@/db/queries/left-mails';
import { programmeOf } from '@/db/queries/programme';
import { findWorkspace } from '@/db/queries/workspaces';
import { type Html, html } from '@/lib/asking/html';
import { framed } from '@/lib/asking/page-frame';
import type { Brand } from '@/lib/asking/page-model';
import { pageResponse } from '@/lib/asking/page-response';
import { type MailReader, mailReader } from '@/lib/auth/mail-reader';
import { databaseIsAway, noteFailure, unlessAway } from '@/lib/database-health';
import { AppError } from '@/lib/errors';
import { freshNonce } from '@/lib/nonce';
import { programmeFields } from '@/lib/surveys/programme';
import type { Words } from '@/lib/words/words';
import type { Series } from './vocabulary';

/** Offers to leave a report or alert by one button: mail scanners open links too, so that looking does nothing. */
export function showLeave(t: Words, token: string): Promise<Response> {
  return answered(t, token, async (reader) => {
    const mail = await readMail(reader.scope, reader);
    if (!mail) return gone(t, reader.of);
    return mail.hasLeft ? left(t, reader.of, mail) : offered(t, reader.of, mail);
  });
}

/**
 * Leaves a report or alert. Mail programs send a form by themselves where
 * somebody presses their button (RFC 8058); what is in it makes no difference.
 */
export function takeLeave(t: Words, token: string): Promise<Response> {
  return answered(t, token, async (reader) => {
    await leaveMail(reader.scope, reader);
    const mail = await readMail(reader.scope, reader);
    return mail ? left(t, reader.of, mail) : gone(t, reader.of);
  });
}

type PageWords = {
  readonly title: string;
  readonly text: string;
  readonly below?: Html;
  readonly status?: number;
};

function offered(t: Words, { kind }: Series, { name, address }: ReadMail): PageWords {
  return {
    title: t(`leave.offer-${kind}`),
    text:
      address === null
        ? t('leave.offer-what-yours', { name })
        : t('leave.offer-what', { name, address }),
    below: button(t('leave.no-more')),
  };
}

function left(t: Words, { kind }: Series, { name, address }: ReadMail): PageWords {
  return {
    title: t(`leave.left-${kind}`),
    text:
      address === null
        ? t('leave.left-what-yours', { name })
        : t('leave.left-what', { name, address }),
  };
}

function gone(t: Words, { kind }: Series): PageWords {
  return { title: t(`leave.gone-${kind}`), text: t('leave.gone-what') };
}

function unknown(t: Words): PageWords {
  return { title: t('leave.nowhere'), text: t('leave.nowhere-what'), status: 404 };
}

function away(t: Words): PageWords {
  return {
    title: t('leave.away'),
    text: t('leave.away-what'),
    below: button(t('ui.try-again')),
    status: 503,
  };
}

function button(words: string): Html {
  return html`<form method="post"><button class="primary" name="List-Unsubscribe" value="One-Click">${words}</button></form>`;
}

async function answered(
  t: Words,
  token: string,
  run: (reader: MailReader) => Promise<PageWords>,
): Promise<Response> {
  const reader = mailReader(token);
  if (!reader) return page(t, unknown(t), noBrand);
  try {
    const [said, brand] = await unlessAway(Promise.all([run(reader), brandOf(reader)]));
    return page(t, said, brand);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found')
      return page(t, gone(t, reader.of), noBrand);
    const isAway = error instanceof AppError && error.message === databaseIsAway;
    if (!isAway && !noteFailure(error)) throw error;
    return page(t, away(t), noBrand);
  }
}

const noBrand: Brand = { ...programmeFields.parse({}), name: 'Ergograph' };

async function brandOf({ scope }: MailReader): Promise<Brand> {
  const [programme, workspace] = await Promise.all([programmeOf(scope), findWorkspace(scope)]);
  return { ...programme, name: programme.brandName || workspace?.name || noBrand.name };
}

function page(t: Words, { title, text, below, status = 200 }: PageWords, brand: Brand): Response {
  const nonce = freshNonce();
  const frame = {
    nonce,
    language: t.language,
    pageLanguage: 'en',
    direction: 'ltr',
    brand,
    isTrial: false,
  } as const;
  const main = html`<div class="thanks"><h1>${title}</h1><p class="sub">${text}</p><div class="hint">${below}</div></div>`;
  return pageResponse(framed(frame, { title, main }), { nonce, status });
}
