import { expect, test } from 'vitest';
import { printSvg, svg, wordsOf } from './svg-node';

test('what people wrote cannot break a drawing', () => {
  const text = svg('text', { x: 1.23456, 'font-family': '"Inter"' }, 'a < b & \u0007"c"');
  expect(printSvg(text)).toBe(
    '<text x="1.23" font-family="&quot;Inter&quot;">a &lt; b &amp; "c"</text>',
  );
});

test('attributes without a value are left out', () => {
  expect(printSvg(svg('g', { fill: null, x: undefined, stroke: '' }))).toBe('<g/>');
});

test('the words of a text are those of all its spans', () => {
  expect(wordsOf(svg('text', {}, 'n ', svg('tspan', {}, '412')))).toBe('n 412');
});
