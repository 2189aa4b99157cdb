import compile from 'icu-minify/compile';

/** What a message has to be given, and the forms of each of its plurals. */
export type MessageValues = {
  readonly values: readonly string[];
  /** Those that only choose between forms; a language that has one form can do without. */
  readonly choosers: readonly string[];
  readonly plurals: readonly (readonly string[])[];
};

/** As the compiler numbers the parts of a message: 1 is a choice by name, 2 a plural. */
const plural = 2;

/** Reads a message in ICU syntax. */
export function messageValues(text: string): MessageValues {
  const [values, choosers, said] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const plurals: string[][] = [];
  const lookAtAll = (nodes: unknown) => {
    if (Array.isArray(nodes)) nodes.forEach(look);
  };
  const look = (node: unknown) => {
    if (!Array.isArray(node)) return;
    const [name, kind, options] = node;
    values.add(String(name));
    if (typeof kind !== 'number') {
      said.add(String(name));
      return lookAtAll(node.slice(1));
    }
    choosers.add(String(name));
    if (typeof options !== 'object' || options === null) return;
    if (kind === plural) plurals.push(Object.keys(options));
    Object.values(options).forEach(lookAtAll);
  };
  lookAtAll(compile(text));
  const only = [...choosers].filter((name) => !said.has(name));
  return { values: [...values].sort(), choosers: only, plurals };
}
