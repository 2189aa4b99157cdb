import type { PageFields } from './page-fields';
import type { PageSending } from './page-sending';

/**
 * Tells by which of hand and keyboard somebody answers, and confirms the score
 * that a link chose once somebody is there: never by loading the page. Runs in
 * the browser, as the text of this one function.
 */
export function pageSignals({ form, typed, choose, isTyping }: PageFields, sending: PageSending) {
  let by = '';
  let moves = 0;

  const bodyOf = (from: HTMLFormElement, button: HTMLElement | null) => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(from)) body.append(name, String(value));
    if (button instanceof HTMLButtonElement) body.append(button.name, button.value);
    body.set('by', by);
    body.set('driven', navigator.webdriver ? '1' : '');
    return body;
  };

  const confirmChosen = () => {
    const button = document.querySelector<HTMLButtonElement>('[data-confirm]');
    const from = form();
    if (!button || !from || button.disabled || document.hidden) return;
    button.disabled = true;
    sending.send(from.action, bodyOf(from, button), typed(from));
  };

  const onButton = ({ target }: Event) =>
    target instanceof Element && target.closest('button, a') !== null;

  const key = (event: KeyboardEvent) => {
    if (event.isTrusted) by = 'key';
    if (event.key === 'Enter' && event.isTrusted && !onButton(event)) confirmChosen();
  };
  const pointer = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    if (event.type === 'pointermove') {
      // Browsers tell of a mouse that rests where the page appears.
      if (event.movementX !== 0 || event.movementY !== 0) moves += 1;
      if (moves < 3) return;
    }
    by = 'pointer';
    // Who presses a button says by it what the answer is.
    if (event.type === 'pointermove' || !onButton(event)) confirmChosen();
  };

  const shortcut = (event: KeyboardEvent) => {
    const isSend = event.ctrlKey || event.metaKey;
    if (isTyping(event.target)) {
      const button = document.querySelector<HTMLButtonElement>('[name=step]');
      if (isSend && event.key === 'Enter') button?.click();
      return;
    }
    if (isSend || event.altKey || !/^\d$/.test(event.key)) return;
    const button = document.querySelector<HTMLButtonElement>(`.points [value="${event.key}"]`);
    if (!button) return;
    choose(button);
    button.focus();
  };

  addEventListener('keydown', key, true);
  addEventListener('keydown', shortcut);
  addEventListener('pointerdown', pointer, true);
  addEventListener('pointermove', pointer, { passive: true, capture: true });
  return { bodyOf };
}
