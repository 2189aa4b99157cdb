import type { Token } from './sql-tokens';

/** A token of a query block with the number of parentheses around it, or a query in its place. */
export type Piece =
  | { readonly token: Token; readonly depth: number; readonly query?: undefined }
  | { readonly query: readonly Block[]; readonly depth: number; readonly token?: undefined };

/** One SELECT, INSERT, UPDATE or DELETE without the queries inside it. */
export type Block = { readonly pieces: readonly Piece[] };

const queryWords = new Set(['select', 'with', 'insert', 'update', 'delete', 'values']);
const setWords = new Set(['union', 'intersect', 'except']);

/** The blocks of a statement: several where UNION and its like join them. */
export function sqlBlocks(tokens: readonly Token[]): Block[] {
  return readBlocks({ tokens, at: 0 });
}

type Cursor = { readonly tokens: readonly Token[]; at: number };

/** Reads up to the closing parenthesis of the group, or to the end. */
function readBlocks(cursor: Cursor): Block[] {
  const blocks: Piece[][] = [[]];
  for (let depth = 0; cursor.at < cursor.tokens.length; cursor.at += 1) {
    const token = cursor.tokens[cursor.at];
    if (!token || (isSign(token, ')') && depth === 0)) break;
    if (isSign(token, ')')) depth -= 1;
    if (depth === 0 && joinsQueries(token)) blocks.push([]);
    else blocks.at(-1)?.push(readPiece(cursor, token, depth));
    if (isSign(cursor.tokens[cursor.at], '(')) depth += 1;
  }
  return blocks.map((pieces) => ({ pieces }));
}

function joinsQueries({ kind, text }: Token): boolean {
  return kind === 'word' && setWords.has(text);
}

/** The token, or the whole query that begins with it; the cursor stands at its end. */
function readPiece(cursor: Cursor, token: Token, depth: number): Piece {
  if (!isSign(token, '(') || !opensQuery(cursor)) return { token, depth };
  cursor.at += 1;
  return { query: readBlocks(cursor), depth };
}

/** Whether a query begins in the group, however many parentheses deep. */
function opensQuery({ tokens, at }: Cursor): boolean {
  let next = at + 1;
  while (isSign(tokens[next], '(')) next += 1;
  const token = tokens[next];
  return token?.kind === 'word' && queryWords.has(token.text);
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === 'sign' && token.text === text;
}

/** Every block of a statement, outer before inner, with the blocks around it. */
export function withOuter(
  blocks: readonly Block[],
  outer: readonly Block[] = [],
): { block: Block; outer: readonly Block[] }[] {
  return blocks.flatMap((block) => [
    { block, outer },
    ...block.pieces.flatMap(({ query }) => (query ? withOuter(query, [block, ...outer]) : [])),
  ]);
}
