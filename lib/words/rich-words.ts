import { Children, type ReactNode } from 'react';
import type { WordKey, Words } from './words';

/** How a tag of a message is drawn, and what is filled in: `{ b: (words) => <b>{words}</b>, n: 3 }`. */
export type Tags = Readonly<Record<string, string | number | ((words: ReactNode) => ReactNode)>>;

/** A message with tags in it: `Type <b>{typed}</b> to confirm`. */
export function richWords(t: Words, key: WordKey, values: Tags): ReactNode {
  const drawn = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'function'
      ? (parts: ReactNode[]): ReactNode => value(Children.toArray(parts))
      : value,
  ]);
  return Children.toArray(t.parts<ReactNode>(key, Object.fromEntries(drawn)));
}
