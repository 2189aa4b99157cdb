import type { PageFields } from './page-fields';
import type { PageStorage } from './page-storage';
import type { PageSwap } from './page-swap';

/** What the script says by itself. */
export type SendingWords = { readonly offline: string; readonly failed: string };

/**
 * Sends answers one after another, and keeps one that could not be sent until it
 * can. Runs in the browser, as the text of this one function.
 */
export function pageSending(
  words: SendingWords,
  { keep, kept }: PageStorage,
  { form }: PageFields,
  swap: PageSwap,
) {
  const draft = `ergo-draft:${location.pathname}`;
  const pending = `ergo-pending:${location.pathname}`;
  let line = Promise.resolve();

  const post = async (action: string, body: URLSearchParams, before: string | null) => {
    const answer = await fetch(action, { method: 'POST', body });
    if (answer.status >= 500) throw new Error('away');
    const text = await answer.text();
    keep(pending, null);
    if (body.get('step') === 'send' && answer.ok) keep(draft, null);
    await swap.released();
    if (!swap.show(text, before)) return location.reload();
    if (answer.redirected) history.replaceState(null, '', answer.url);
  };

  const send = async (action: string, body: URLSearchParams, before: string | null) => {
    document.querySelector('main')?.setAttribute('aria-busy', 'true');
    try {
      await post(action, body, before);
    } catch {
      keep(pending, `${action}\n${body}`);
      const text = navigator.onLine ? words.failed : words.offline;
      const place = document.querySelector('[data-say], footer > :last-child');
      if (place) place.textContent = text;
      swap.say(text);
    }
    document.querySelector('main')?.removeAttribute('aria-busy');
  };

  const later = (action: string, body: URLSearchParams, before: string | null) => {
    line = line.then(() => send(action, body, before));
  };

  return {
    draft,
    send: later,
    /** What could not be sent before; it is the same answer, so that sending it twice does no harm. */
    sendKept(): void {
      const [action, body] = kept(pending)?.split('\n') ?? [];
      if (action && body && form()) later(action, new URLSearchParams(body), null);
    },
  };
}

export type PageSending = ReturnType<typeof pageSending>;
