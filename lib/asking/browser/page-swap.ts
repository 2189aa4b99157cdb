import type { PageFields } from './page-fields';

/**
 * Takes the middle of a page the server answered with over into this one. Runs
 * in the browser, as the text of this one function.
 */
export function pageSwap(fields: PageFields, begin: () => void) {
  let isDown = false;
  addEventListener('pointerdown', () => {
    isDown = true;
  });
  for (const type of ['pointerup', 'pointercancel']) {
    addEventListener(type, () => {
      isDown = false;
    });
  }

  /** Where the cursor stands, so that it can stand there again. */
  const focusOf = () => {
    const at = document.activeElement;
    const name = at?.getAttribute('name');
    const value = at instanceof HTMLButtonElement ? at.value : null;
    const place = at instanceof HTMLTextAreaElement ? at.selectionStart : null;
    return (within: HTMLElement) => {
      const same = [...within.querySelectorAll<HTMLElement>('[name]')].find(
        (each) =>
          each.getAttribute('name') === name &&
          (value === null || each.getAttribute('value') === value),
      );
      if (!name || !same) return;
      same.focus({ preventScroll: true });
      if (same instanceof HTMLTextAreaElement && place !== null) {
        same.setSelectionRange(place, place);
      }
    };
  };

  return {
    say(text: string): void {
      const live = document.getElementById('live');
      if (live) live.textContent = text;
    },
    /** A page that changes under a finger swallows its tap. */
    released(): Promise<void> {
      return new Promise((resolve) => {
        if (!isDown) return resolve();
        const go = () => setTimeout(resolve);
        addEventListener('pointerup', go, { once: true });
        addEventListener('pointercancel', go, { once: true });
      });
    },
    /** @param before what was typed when the form was sent; what was typed since then stays */
    show(text: string, before: string | null): boolean {
      const next = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
      const now = document.querySelector('main');
      if (!next || !now) return false;
      const old = fields.form();
      const since = old && before !== null ? fields.typed(old) : null;
      const focus = focusOf();
      now.replaceWith(document.adoptNode(next));
      const current = fields.form();
      if (current && since !== null && since !== before) fields.fill(current, since);
      if (current) focus(current);
      else document.querySelector('h1')?.focus();
      begin();
      const said = document.querySelector('[data-say]') ?? document.querySelector('h1');
      this.say(said?.textContent ?? '');
      return true;
    },
  };
}

export type PageSwap = ReturnType<typeof pageSwap>;
