import { marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { textBlocks } from './text-blocks';

function typesIn(blocks: readonly Token[]): string[] {
  const types: string[] = [];
  marked.walkTokens([...blocks], (token) => {
    types.push(token.type);
  });
  return types;
}

test.each(['https://cx.example/a', 'mailto:cx@example.com', '/board?metric=ces', '#top'])(
  'a link to %s stays one',
  (href) => {
    expect(typesIn(textBlocks(`[here](${href})`))).toContain('link');
  },
);

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  '//elsewhere.example',
])('a link to %s is only its words', (href) => {
  const types = typesIn(textBlocks(`- in a list [here](${href})`));
  expect(types).not.toContain('link');
  expect(types).toContain('strong');
});
