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

  /** What was typed when it was sent, and when that was. */
  type Sent = { readonly before: string | null; readonly givenAt: number };

  const post = async (action: string, body: URLSearchParams, { before, givenAt }: Sent) => {
    const waited = Date.now() - givenAt;
    // What is sent at once was given when it arrives, whatever the clock of the device says.
    if (waited > 10_000) body.set('waited', String(waited));
    const answer = await fetch(action, { method: 'POST', body });
    if (answer.status >= 500) throw new Error('away');
    const text = await answer.text();
    keep(pending, null);
    if (body.get('step') === 'send' && answer.ok) keep(draft, null);
    await swap.released();
    if (!swap.show(text, before)) return location.reload();
    if (answer.redirected) history.replaceState(null, '', answer.url);
  };

  const send = async (action: string, body: URLSearchParams, sent: Sent) => {
    document.querySelector('main')?.setAttribute('aria-busy', 'true');
    try {
      await post(action, body, sent);
    } catch {
      keep(pending, `${action}\n${body}\n${sent.givenAt}`);
      const text = navigator.onLine ? words.failed : words.offline;
      const place = document.querySelector('[data-say], footer > :last-child');
      if (place) place.textContent = text;
      swap.say(text);
    }
    document.querySelector('main')?.removeAttribute('aria-busy');
  };

  const later = (action: string, body: URLSearchParams, sent: Sent) => {
    line = line.then(() => send(action, body, sent));
  };

  return {
    draft,
    send(action: string, body: URLSearchParams, before: string | null): void {
      later(action, body, { before, givenAt: Date.now() });
    },
    /** What could not be sent before; it is the same answer, so that sending it twice does no harm. */
    sendKept(): void {
      const [action, body, given] = kept(pending)?.split('\n') ?? [];
      const sent = { before: null, givenAt: Number(given) || Date.now() };
      const isOpen = form() ?? document.querySelector('[data-unsent]');
      if (action && body && isOpen) later(action, new URLSearchParams(body), sent);
    },
  };
}

export type PageSending = ReturnType<typeof pageSending>;
