/**
 * The form of the page and what is typed into it. Runs in the browser, as the
 * text of this one function, so that it may use nothing from outside.
 */
export function pageFields() {
  type Field = HTMLTextAreaElement | HTMLInputElement;
  const form = () => document.querySelector<HTMLFormElement>('form[data-phase]');
  const isTick = (field: Field): field is HTMLInputElement =>
    field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);
  const fields = (from: HTMLFormElement) =>
    [...from.querySelectorAll<Field>('textarea, input')].filter(
      ({ type, name }) => type !== 'hidden' && name !== 'website',
    );

  return {
    form,
    isTyping(target: EventTarget | null): boolean {
      const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
      return isField && !isTick(target);
    },
    /** What is typed and ticked, as text. */
    typed(from: HTMLFormElement): string {
      return JSON.stringify(
        fields(from).map((field) => [field.name, field.value, isTick(field) && field.checked]),
      );
    },
    /** Puts what `typed` told back into a form. */
    fill(into: HTMLFormElement, text: string): void {
      const told: unknown = JSON.parse(text);
      if (!Array.isArray(told)) return;
      for (const [name, value, isTicked] of told) {
        const field = fields(into).find(
          (each) => each.name === name && (!isTick(each) || each.value === value),
        );
        if (!field) continue;
        if (isTick(field)) field.checked = isTicked === true;
        else field.value = String(value);
      }
    },
    choose(button: HTMLButtonElement): void {
      for (const each of document.querySelectorAll<HTMLButtonElement>('.points button')) {
        const isOn = each.value === button.value;
        each.classList.toggle('on', isOn);
        each.setAttribute('aria-pressed', String(isOn));
      }
    },
    count(): void {
      const box = document.querySelector<HTMLTextAreaElement>('#comment');
      const counter = document.querySelector<HTMLElement>('[data-counter]');
      if (!box || !counter) return;
      const n = box.value.length;
      const words = n.toLocaleString(document.documentElement.lang);
      counter.textContent = (counter.dataset.counter ?? '').replace('{n}', words);
      counter.classList.toggle('bad', n > Number(box.dataset.most));
    },
  };
}

export type PageFields = ReturnType<typeof pageFields>;
