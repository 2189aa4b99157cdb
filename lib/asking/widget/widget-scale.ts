import type { AskedJson } from '@/lib/asking/asked-json';
import type { WidgetElements } from './widget-elements';

/** The points of the scale as buttons. Runs in the browser, as the text of this one function. */
export function widgetScale({ element, drawing }: WidgetElements) {
  return (asked: AskedJson, choose: (score: number) => void) => {
    const { points, lowLabel, highLabel } = asked;
    const isWords = asked.drawing === 'likert';
    const layout = isWords ? 'words' : points.length > 7 ? 'many' : '';
    const buttons = points.map(({ score, words, outline, isTurned }) => {
      const name = words === String(score) || isWords ? words : `${score}, ${words}`;
      const mark = outline ? drawing(outline, isTurned) : isWords ? words : String(score);
      const made = element('button', { type: 'button', 'aria-label': name }, mark);
      made.addEventListener('click', () => choose(score));
      return made;
    });
    const group = element(
      'div',
      { role: 'group', 'aria-label': asked.question, class: `points ${layout}` },
      ...buttons,
    );
    // Arrows go along the scale, as in a row of buttons of a toolbar.
    group.addEventListener('keydown', ({ key }) => {
      const at = buttons.findIndex((each) => each.matches(':focus'));
      const ahead = asked.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const back = asked.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
      if (at >= 0 && (key === ahead || key === back)) {
        buttons[at + (key === ahead ? 1 : -1)]?.focus();
      }
    });
    const ends = isWords
      ? null
      : element(
          'div',
          { class: 'ends' },
          element('span', {}, lowLabel),
          element('span', {}, highLabel),
        );
    return {
      node: element('div', {}, group, ends),
      mark(chosen: number) {
        for (const [at, { score }] of points.entries()) {
          const isOn = score === chosen || (asked.drawing === 'stars' && score < chosen);
          buttons[at]?.classList.toggle('on', isOn);
          buttons[at]?.setAttribute('aria-pressed', String(score === chosen));
        }
      },
    };
  };
}

export type WidgetScale = ReturnType<typeof widgetScale>;
