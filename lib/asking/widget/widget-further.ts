import type { AskedAfter, AskedJson } from '@/lib/asking/asked-json';
import type { WidgetElements } from './widget-elements';

/** What somebody writes and ticks below the scale. */
export type WidgetWritten = {
  comment: string;
  answers: Record<string, string[]>;
  callBack: boolean;
};

/**
 * What is asked once the score is known. Runs in the browser, as the text of
 * this one function.
 */
export function widgetFurther({ element }: WidgetElements) {
  const ticks = (form: HTMLFormElement, name: string) =>
    new FormData(form).getAll(name).map(String).filter(Boolean);

  return (asked: AskedJson, after: AskedAfter, send: (written: WidgetWritten) => void) => {
    const { words } = asked;
    const optional = () => element('span', { class: 'opt' }, ` ${words.optional}`);
    const tick = (type: string, name: string, value: string, label: string) =>
      element('label', { class: 'check' }, element('input', { type, name, value }), label);

    const questions = after.questions.map(({ key, kind, label, options }) => {
      const name = `f.${key}`;
      if (kind === 'text') {
        const field = element('input', {
          type: 'text',
          name,
          maxlength: String(asked.mostText),
          dir: 'auto',
          autocomplete: 'off',
        });
        return element('label', { class: 'label' }, label, optional(), field);
      }
      const type = kind === 'choice' ? 'radio' : 'checkbox';
      const each = options.map((option) => tick(type, name, option.key, option.label));
      return element('fieldset', {}, element('legend', {}, label, optional()), ...each);
    });

    const most = String(asked.mostComment);
    const box = element('textarea', { name: 'comment', rows: '3', maxlength: most, dir: 'auto' });
    const comment =
      after.comment === null
        ? null
        : element('label', { class: 'label' }, after.comment, optional(), box);
    const hint = comment && element('p', { class: 'small' }, words.leaveOut);
    const call = after.callBack ? tick('checkbox', 'callBack', 'yes', words.callBack) : null;
    const button = element('button', { class: 'primary' }, words.send);
    const form = element('form', {}, ...questions, comment, hint, call, button);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const answers = after.questions.map(({ key }) => [key, ticks(form, `f.${key}`)] as const);
      const callBack = ticks(form, 'callBack').length > 0;
      send({ comment: box.value, answers: Object.fromEntries(answers), callBack });
    });
    return form;
  };
}

export type WidgetFurther = ReturnType<typeof widgetFurther>;
