import { type Area, english, type WordKey } from '../messages/en';
import { type Node, nodeAt, nodesAt, quasi, type SourceFile, stringOf, walk } from './source-file';

/** Every area there is. */
export const allAreas = Object.keys(english).filter((name): name is Area => name in english);

/** Every key there is, with its message. */
export const allMessages: ReadonlyMap<string, string> = new Map(
  Object.entries(english).flatMap(([area, messages]) =>
    Object.entries(messages).map(([name, text]) => [`${area}.${name}`, text] as const),
  ),
);

/** The keys that a file names, whole or by how they begin. */
export function saidKeys({ text, root }: SourceFile): ReadonlySet<string> {
  const keys = new Set<string>();
  if (!/['"`][a-z-]+\.[a-z$]/.test(text)) return keys;
  walk(root, (node) => {
    const whole = stringOf(node);
    if (whole !== null && allMessages.has(whole)) keys.add(whole);
    const begins = node.type === 'TemplateLiteral' ? quasi(nodesAt(node, 'quasis')[0]) : '';
    if (/^[a-z-]+\.[\w-]*$/.test(begins)) {
      const ends = quasi(nodesAt(node, 'quasis').at(-1));
      for (const key of allMessages.keys()) {
        if (key.startsWith(begins) && key.endsWith(ends)) keys.add(key);
      }
    }
    return true;
  });
  return keys;
}

/** A message that is said with values, as far as it can be read from the source. */
export type Saying = { readonly key: string; readonly values: readonly string[] };

/** Where a file says a message that it names whole, with values that it lists. */
export function sayings({ root }: SourceFile): Saying[] {
  const found: Saying[] = [];
  walk(root, (node) => {
    const said = node.type === 'CallExpression' ? sayingOf(node) : null;
    if (said) found.push(said);
    return true;
  });
  return found;
}

function sayingOf(call: Node): Saying | null {
  const callee = nodeAt(call, 'callee')?.name;
  const given = nodesAt(call, 'arguments');
  const [key, values] =
    callee === 't' ? given : /^(richWords|refusal)$/.test(String(callee)) ? given.slice(1) : [];
  const name = stringOf(key);
  if (name === null || !allMessages.has(name)) return null;
  if (!values) return { key: name, values: [] };
  const properties = nodesAt(values, 'properties');
  const names = properties.map((property) => {
    const at = nodeAt(property, 'key');
    return String(at?.name ?? at?.value);
  });
  const isListed =
    values.type === 'ObjectExpression' && properties.every(({ type }) => type === 'Property');
  return isListed ? { key: name, values: names } : null;
}

/** The areas of some keys. */
export function areasOf(keys: Iterable<WordKey | string>): Set<string> {
  return new Set([...keys].map((key) => key.slice(0, key.indexOf('.'))));
}
