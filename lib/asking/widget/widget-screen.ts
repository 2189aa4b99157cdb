import type { AskedJson } from '@/lib/asking/asked-json';
import type { WidgetParts } from './run-widget';
import type { WidgetMemory } from './widget-memory';
import type { WidgetOptions } from './widget-options';
import type { WidgetTalk } from './widget-talk';

type ScreenParts = Pick<WidgetParts, 'elements' | 'scale' | 'further' | 'panel' | 'flow' | 'style'>;

/**
 * Shows one question at a time, and notes what became of it. Runs in the browser,
 * as the text of this one function.
 */
export function widgetScreen(
  parts: ScreenParts,
  memory: Pick<WidgetMemory, 'note'>,
  talk: Pick<WidgetTalk, 'send' | 'newName'>,
  nonce: string,
) {
  const elements = parts.elements();
  const flow = parts.flow({
    elements,
    scale: parts.scale(elements),
    further: parts.further(elements),
    panel: parts.panel(elements),
  });
  const style = parts.style();
  let close: (() => void) | null = null;

  return {
    isTaken: () => close !== null,
    close: () => close?.(),
    show(token: string, options: WidgetOptions, asked: AskedJson): void {
      const { email, name, customer, ticket, sig, properties } = options;
      const body = {
        once: talk.newName(),
        at: asked.at,
        version: asked.version,
        driven: navigator.webdriver === true,
        language: asked.language,
        properties,
        ...(sig ? { email, name, customer, ticket, sig } : {}),
      };
      const shown = flow(asked, { css: style(asked, options.theme), nonce }, options, {
        close: () => close?.(),
        send: ({ score, by, ...written }) => {
          const givenAt = Date.now();
          memory.note(token, { answered: givenAt });
          const full = written.comment !== undefined;
          return talk.send({ token, givenAt, body: { ...body, score, by, full, ...written } });
        },
      });
      close = () => {
        close = null;
        shown.remove();
        memory.note(token, { closed: Date.now() });
        options.onClose?.();
      };
      memory.note(token, { shown: Date.now() });
      options.onShow?.();
    },
  };
}
