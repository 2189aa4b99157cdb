import type { AskedAfter, AskedJson } from '@/lib/asking/asked-json';
import type { WidgetElements } from './widget-elements';
import type { WidgetFurther, WidgetWritten } from './widget-further';
import type { WidgetOptions } from './widget-options';
import type { WidgetPanel } from './widget-panel';
import type { WidgetScale } from './widget-scale';

/** What the way of a question is made of. */
export type FlowParts = {
  readonly elements: WidgetElements;
  readonly scale: WidgetScale;
  readonly further: WidgetFurther;
  readonly panel: WidgetPanel;
};

/** Sends what somebody answered so far; tells whether it arrived. */
type Send = (part: { score: number; by: string } & Partial<WidgetWritten>) => Promise<boolean>;

/**
 * The way of a question on the screen: the scale, what else is asked, the thanks.
 * Runs in the browser, as the text of this one function.
 */
export function widgetFlow({ elements, scale, further, panel }: FlowParts) {
  const { element } = elements;

  const thanks = (asked: AskedJson, { thanks: { title, text }, link }: AskedAfter) => ({
    title,
    nodes: [
      text ? element('p', {}, text) : null,
      link
        ? element('a', { class: 'primary', href: link.url, rel: 'noreferrer' }, link.label)
        : null,
      asked.brand.privacyUrl
        ? element(
            'p',
            { class: 'small foot' },
            element('a', { href: asked.brand.privacyUrl, rel: 'noreferrer' }, asked.words.privacy),
          )
        : null,
    ].filter((node) => node !== null),
  });

  return (
    asked: AskedJson,
    dress: { css: string; nonce: string },
    options: WidgetOptions,
    on: { send: Send; close: () => void },
  ) => {
    const shown = panel(asked, dress, on.close);
    let by = '';
    const seen = ({ isTrusted, type }: Event) => {
      if (isTrusted) by = type === 'keydown' ? 'key' : 'pointer';
    };
    shown.panel.addEventListener('pointerdown', seen);
    shown.panel.addEventListener('keydown', seen);

    const tell = (isSent: boolean) => {
      if (!isSent) shown.say(navigator.onLine ? asked.words.failed : asked.words.offline);
    };
    const finish = (after: AskedAfter) => {
      const { title, nodes } = thanks(asked, after);
      shown.heading.textContent = title;
      shown.inside.replaceChildren(...nodes);
      shown.heading.focus();
    };
    const choose = (score: number) => {
      const after = asked.after[asked.points.find((point) => point.score === score)?.band ?? 'low'];
      const asksMore = after.comment !== null || after.callBack || after.questions.length > 0;
      on.send({ score, by }).then(tell);
      options.onAnswer?.(score);
      if (!asksMore) return finish(after);
      points.mark(score);
      const form = further(asked, after, (written) => {
        on.send({ score, by, ...written }).then(tell);
        finish(after);
      });
      shown.inside.replaceChildren(points.node, form);
    };
    const points = scale(asked, choose);
    shown.inside.replaceChildren(points.node);
    // A question nobody asked for is only said; where the page asked for it, the focus goes there.
    if (options.event === undefined && !options.forceDisplay) shown.say(asked.question);
    else shown.heading.focus();
    return shown;
  };
}
