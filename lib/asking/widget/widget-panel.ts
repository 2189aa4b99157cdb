import type { AskedJson } from '@/lib/asking/asked-json';
import type { WidgetElements } from './widget-elements';

/**
 * The panel in the corner: a dialog beside the page, not over it, in a shadow of
 * its own. Runs in the browser, as the text of this one function.
 */
export function widgetPanel({ element, drawing }: WidgetElements) {
  const dress = (shadow: ShadowRoot, css: string, nonce: string) => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      // Browsers before 2023: then a style element, which a strict policy lets in by its nonce.
      shadow.append(element('style', { nonce: nonce || null }, css));
    }
  };

  return (asked: AskedJson, { css, nonce }: { css: string; nonce: string }, close: () => void) => {
    const before = document.activeElement;
    const host = element('div', {
      lang: asked.language,
      dir: asked.direction,
      'data-ergograph': '',
    });
    const shadow = host.attachShadow({ mode: 'open' });
    dress(shadow, css, nonce);
    const cross = element('button', {
      type: 'button',
      class: 'close',
      'aria-label': asked.words.close,
    });
    cross.append(drawing('M5 5l14 14M19 5L5 19'));
    cross.addEventListener('click', close);
    const heading = element('h2', { id: 'q', tabindex: '-1' }, asked.question);
    const inside = element('div');
    const live = element('div', { class: 'vh', role: 'status' });
    const panel = element(
      'div',
      { class: 'panel', role: 'dialog', 'aria-labelledby': 'q' },
      element('div', { class: 'brand' }, asked.brand.name),
      heading,
      inside,
      cross,
      live,
    );
    const onEscape = (event: KeyboardEvent) => {
      const isOurs = document.activeElement === host || document.activeElement === document.body;
      if (event.key === 'Escape' && isOurs) close();
    };
    document.addEventListener('keydown', onEscape);
    shadow.append(panel);
    document.body.append(host);

    return {
      panel,
      inside,
      heading,
      say: (words: string) => {
        live.textContent = words;
      },
      remove() {
        const wasInside = document.activeElement === host;
        document.removeEventListener('keydown', onEscape);
        host.remove();
        if (wasInside && before instanceof HTMLElement) before.focus();
      },
    };
  };
}

export type WidgetPanel = ReturnType<typeof widgetPanel>;
