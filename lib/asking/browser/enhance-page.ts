import type { pageFields } from './page-fields';
import type { pageSending, SendingWords } from './page-sending';
import type { pageSignals } from './page-signals';
import type { pageStorage } from './page-storage';
import type { pageSwap } from './page-swap';

/** The parts of the script; each is handed over, because none may use anything from outside. */
export type EnhanceParts = {
  readonly pageFields: typeof pageFields;
  readonly pageStorage: typeof pageStorage;
  readonly pageSwap: typeof pageSwap;
  readonly pageSending: typeof pageSending;
  readonly pageSignals: typeof pageSignals;
};

/**
 * Runs in the browser of the respondent, on a page that works without it. It
 * spares the way to a new page, keeps what is typed while there is no network,
 * and tells by which of hand and keyboard somebody answered.
 */
export function enhancePage(words: SendingWords, parts: EnhanceParts): void {
  const storage = parts.pageStorage();
  const fields = parts.pageFields();
  const { form, typed, fill, choose, count } = fields;

  const begin = () => {
    for (const hint of document.querySelectorAll<HTMLElement>('[data-keys]')) hint.hidden = false;
    const from = form();
    const draft = storage.kept(sending.draft);
    const box = document.querySelector<HTMLTextAreaElement>('#comment');
    if (from && draft && box?.value === '') fill(from, draft);
    count();
  };

  const swap = parts.pageSwap(fields, () => begin());
  const sending = parts.pageSending(words, storage, fields, swap);
  const { bodyOf } = parts.pageSignals(fields, sending);

  addEventListener('submit', (event) => {
    const from = form();
    if (!from || event.target !== from) return;
    event.preventDefault();
    const button = event.submitter;
    if (button instanceof HTMLButtonElement && button.name === 'score') choose(button);
    sending.send(from.action, bodyOf(from, button), typed(from));
  });
  addEventListener('input', () => {
    const from = form();
    if (from?.dataset.phase === 'saved') storage.keep(sending.draft, typed(from));
    count();
  });
  addEventListener('online', sending.sendKept);
  begin();
  sending.sendKept();
}
