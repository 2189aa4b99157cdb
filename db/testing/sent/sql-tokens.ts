/** A piece of a statement: words in lower case, names without their quotes. */
export type Token = {
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'parameter' | 'sign';
  readonly text: string;
};

const pieces = new RegExp(
  [
    /(?<space>\s+|--[^\n]*|\/\*[\s\S]*?\*\/)/,
    /(?<string>[eE]?'(?:[^']|'')*'|\$(?<tag>\w*)\$[\s\S]*?\$\k<tag>\$)/,
    /(?<name>"(?:[^"]|"")*")/,
    /(?<parameter>\$\d+)/,
    /(?<word>[A-Za-z_][\w$]*)/,
    /(?<number>\d[\w.]*)/,
    /(?<sign>::|<=|>=|<>|!=|\|\||->>|->|[\s\S])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** The tokens of a statement without its spaces and comments. */
export function sqlTokens(statement: string): Token[] {
  return [...statement.matchAll(pieces)].flatMap(({ groups = {} }): Token[] => {
    const { string, name, parameter, word, number, sign } = groups;
    if (string !== undefined) return [{ kind: 'string', text: string }];
    if (name !== undefined) return [{ kind: 'name', text: name.slice(1, -1) }];
    if (parameter !== undefined) return [{ kind: 'parameter', text: parameter }];
    if (word !== undefined) return [{ kind: 'word', text: word.toLowerCase() }];
    if (number !== undefined) return [{ kind: 'number', text: number }];
    return sign === undefined ? [] : [{ kind: 'sign', text: sign }];
  });
}
