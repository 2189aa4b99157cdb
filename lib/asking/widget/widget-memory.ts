import type { WidgetAnswer, WidgetRecord } from './widget-options';

/**
 * What the browser remembers of questions: no cookie, and only for the site that
 * shows them. Where nothing can be stored it lasts as long as the page. Runs in
 * the browser, as the text of this one function.
 */
export function widgetMemory(store: Pick<Storage, 'getItem' | 'setItem'> | null) {
  const held = new Map<string, string>();
  let room = store;
  /** What another page of the site stored meanwhile counts more than what this one knows. */
  const textOf = (name: string): string | null => {
    try {
      return room?.getItem(`ergograph:${name}`) ?? held.get(name) ?? null;
    } catch {
      return held.get(name) ?? null;
    }
  };
  const read = (name: string): unknown => {
    try {
      return JSON.parse(textOf(name) ?? 'null');
    } catch {
      return null;
    }
  };
  const write = (name: string, value: unknown) => {
    held.set(name, JSON.stringify(value));
    try {
      room?.setItem(`ergograph:${name}`, JSON.stringify(value));
    } catch {
      // No room, or not allowed: then it lasts as long as the page.
      room = null;
    }
  };
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  const keyOf = (token: string) => token.slice(-12);

  const of = (token: string): WidgetRecord => {
    const known = read(keyOf(token));
    if (!isObject(known)) return {};
    const numbers = Object.entries(known).filter(([, value]) => typeof value === 'number');
    return Object.fromEntries(numbers);
  };

  return {
    of,
    note(token: string, part: WidgetRecord): void {
      write(keyOf(token), { ...of(token), ...part });
      if (part.shown) write('last', part.shown);
    },
    /** When any question was shown; 0 if none was. */
    last: () => Number(read('last') ?? 0) || 0,
    /** Answers that could not be sent yet. */
    unsent(): WidgetAnswer[] {
      const known = read('unsent');
      const list: unknown[] = Array.isArray(known) ? known : [];
      return list.flatMap((each) => {
        if (!isObject(each) || !isObject(each.body)) return [];
        return [{ token: String(each.token), givenAt: Number(each.givenAt), body: each.body }];
      });
    },
    keepUnsent: (answers: readonly WidgetAnswer[]) => write('unsent', answers.slice(-500)),
  };
}

export type WidgetMemory = ReturnType<typeof widgetMemory>;
