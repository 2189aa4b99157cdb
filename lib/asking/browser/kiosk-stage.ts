import type { AskedJson } from '@/lib/asking/asked-json';
import type { WidgetElements } from '@/lib/asking/widget/widget-elements';

/**
 * What stands on the screen of a kiosk, and for how long. Runs in the browser, as
 * the text of this one function.
 */
export function kioskStage({ element }: WidgetElements) {
  const stage = document.querySelector<HTMLElement>('[data-kiosk]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isResting = true;
  return {
    /** Whether what stands there waits for the next person. */
    isResting: () => isResting,
    /** @param after what comes by itself after so many seconds; null where it stays */
    show(
      now: AskedJson,
      title: string,
      nodes: readonly Node[],
      after: { readonly seconds: number; readonly run: () => void } | null,
    ): void {
      const heading = element('h1', { tabindex: '-1' }, title);
      document.documentElement.lang = now.language;
      document.documentElement.dir = now.direction;
      isResting = after === null;
      stage?.replaceChildren(heading, ...nodes);
      heading.focus();
      clearTimeout(timer);
      if (after) timer = setTimeout(after.run, after.seconds * 1000);
    },
    button(words: string, run: () => void, className = ''): HTMLElement {
      const made = element('button', { type: 'button', class: className }, words);
      made.addEventListener('click', run);
      return made;
    },
  };
}
