import 'server-only';
import { askForErasure, stopAsking } from '@/db/mutations/stop-asking';
import { type Html, html } from './html';
import { type LoadedQuestion, loadQuestion } from './load-question';
import { footer, framed, inPageLanguage, spoken } from './page-frame';
import { pageResponse } from './page-response';
import { filledIn, type PageWords, pageWords } from './page-words';
import { strangerPage } from './stranger-page';
import { addressOf, type Visit } from './visit';

/** Offers to stop asking, by one button: mail scanners open this address too, so that looking does nothing. */
export async function showStop(visit: Visit): Promise<Response> {
  const loaded = await invited(visit);
  if (!loaded) return strangerPage(visit.request, visit.nonce);
  return answer(visit, loaded, {
    title: 'title',
    text: 'text',
    below: html`<form method="post">${button(spoken(loaded.frame, 'stop'), 'List-Unsubscribe', 'One-Click')}</form>
<p class="sub"><a href="${addressOf(visit)}">${spoken(loaded.frame, 'back')}</a></p>`,
  });
}

/**
 * Stops asking. Mail programs send the same form by themselves where somebody
 * presses their button (RFC 8058).
 */
export async function takeStop(visit: Visit, fields: URLSearchParams): Promise<Response> {
  const loaded = await invited(visit);
  if (!loaded || visit.token.kind !== 'ask') return strangerPage(visit.request, visit.nonce);
  const { scope, token } = visit;
  if (fields.get('forget') === 'yes') {
    await askForErasure(scope, token.askId);
    return answer(visit, loaded, { title: 'forgotten', text: 'forgottenText' });
  }
  if (fields.get('List-Unsubscribe') !== 'One-Click') return showStop(visit);
  await stopAsking(scope, token.askId);
  return answer(visit, loaded, {
    title: 'done',
    text: 'doneText',
    below: html`<form method="post"><p class="sub">${said(loaded, 'forgetText')}</p>
${button(said(loaded, 'forget'), 'forget', 'yes')}</form>`,
  });
}

type StopWord = keyof PageWords['stopPage'];

/** An invitation, the only kind of question that comes to an address. */
async function invited(visit: Visit): Promise<LoadedQuestion | null> {
  return visit.token.kind === 'ask' ? loadQuestion(visit) : null;
}

function answer(
  { nonce }: Visit,
  loaded: LoadedQuestion,
  { title, text, below }: { title: StopWord; text: StopWord; below?: Html },
): Response {
  const { frame } = loaded;
  const page = framed(frame, {
    title: words(loaded, title),
    main: html`<div class="thanks"><h1>${said(loaded, title)}</h1><p class="sub">${said(loaded, text)}</p>
<div class="hint">${below}</div></div>${footer(frame)}`,
  });
  return pageResponse(page, { nonce });
}

function button(label: Html, name: string, value: string): Html {
  return html`<button class="primary" name="${name}" value="${value}">${label}</button>`;
}

function said(loaded: LoadedQuestion, key: StopWord): Html {
  return inPageLanguage(loaded.frame, words(loaded, key));
}

function words({ frame }: LoadedQuestion, key: StopWord): string {
  return filledIn(pageWords(frame.pageLanguage).stopPage[key], { brand: frame.brand.name });
}
