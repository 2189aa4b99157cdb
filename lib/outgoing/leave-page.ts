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
import type { Series } from './vocabulary';

/** Offers to leave a report or alert by one button: mail scanners open links too, so that looking does nothing. */
export function showLeave(token: string): Promise<Response> {
  return answered(token, async (reader) => {
    const mail = await readMail(reader.scope, reader);
    if (!mail) return gone(reader.of);
    return mail.hasLeft ? left(reader.of, mail) : offered(reader.of, mail);
  });
}

/**
 * Leaves a report or alert. Mail programs send a form by themselves where
 * somebody presses their button (RFC 8058); what is in it makes no difference.
 */
export function takeLeave(token: string): Promise<Response> {
  return answered(token, async (reader) => {
    await leaveMail(reader.scope, reader);
    const mail = await readMail(reader.scope, reader);
    return mail ? left(reader.of, mail) : gone(reader.of);
  });
}

type Said = {
  readonly title: string;
  readonly text: string;
  readonly below?: Html;
  readonly status?: number;
};

function offered({ kind }: Series, { name, address }: ReadMail): Said {
  return {
    title: `Shall this ${kind} stop coming?`,
    text: `“${name}” will not be sent to ${address ?? 'your address'} any more. All else stays as it is.`,
    below: button('Send me no more of it'),
  };
}

function left({ kind }: Series, { name, address }: ReadMail): Said {
  return {
    title: `You will get no more of this ${kind}`,
    text: `“${name}” is not sent to ${address ?? 'your address'} any more. If that was a mistake, tell whoever sends it to you.`,
  };
}

function gone({ kind }: Series): Said {
  return {
    title: `This ${kind} does not come any more`,
    text: 'It was deleted, so there is nothing to leave.',
  };
}

const unknown: Said = {
  title: 'This link leads nowhere',
  text: 'It may have been cut short on its way. Open it once more from the mail you got, or copy the whole of it.',
  status: 404,
};

const away: Said = {
  title: 'Back in a moment',
  text: 'This could not be noted just now. Press the button to try again.',
  below: button('Try again'),
  status: 503,
};

function button(words: string): Html {
  return html`<form method="post"><button class="primary" name="List-Unsubscribe" value="One-Click">${words}</button></form>`;
}

async function answered(
  token: string,
  run: (reader: MailReader) => Promise<Said>,
): Promise<Response> {
  const reader = mailReader(token);
  if (!reader) return page(unknown, noBrand);
  try {
    const [said, brand] = await unlessAway(Promise.all([run(reader), brandOf(reader)]));
    return page(said, brand);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found')
      return page(gone(reader.of), noBrand);
    const isAway = error instanceof AppError && error.message === databaseIsAway;
    if (!isAway && !noteFailure(error)) throw error;
    return page(away, noBrand);
  }
}

const noBrand: Brand = { ...programmeFields.parse({}), name: 'Ergograph' };

async function brandOf({ scope }: MailReader): Promise<Brand> {
  const [programme, workspace] = await Promise.all([programmeOf(scope), findWorkspace(scope)]);
  return { ...programme, name: programme.brandName || workspace?.name || noBrand.name };
}

function page({ title, text, below, status = 200 }: Said, brand: Brand): Response {
  const nonce = freshNonce();
  const frame = {
    nonce,
    language: 'en',
    pageLanguage: 'en',
    direction: 'ltr',
    brand,
    isTrial: false,
  } as const;
  const main = html`<div class="thanks"><h1>${title}</h1><p class="sub">${text}</p><div class="hint">${below}</div></div>`;
  return pageResponse(framed(frame, { title, main }), { nonce, status });
}
