import { expect, test } from 'vitest';
import { keepTold, readTold } from './kept-told';
import { tell } from './told';
import { wordsIn } from './words-in';

const said = { key: 'job-refusals.our-side', values: { reference: 'r-1' } } as const;

test('what is kept is told in the language of whoever reads it', () => {
  const read = readTold(keepTold(said));
  expect(read).toEqual(said);
  for (const language of ['en', 'ru', 'pl', 'zh-Hant'] as const) {
    const t = wordsIn(language);
    expect(tell(t, read)).toBe(t(said.key, said.values));
  }
  expect(readTold(keepTold({ key: 'outgoing-faults.stuck' }))).toEqual({
    key: 'outgoing-faults.stuck',
  });
});

test.each(['It broke.', '', '{', '{"key":1}', '{"some":"file"}', '[1]', 'null'])(
  'words of an older version stay as they are: %s',
  (text) => {
    expect(readTold(text)).toBe(text);
    expect(readTold(keepTold(text))).toBe(text);
  },
);

test('what can be said no more is told in the English of its time', () => {
  const gone = JSON.stringify({ key: 'errors.forgotten', english: 'It was forgotten.' });
  expect(readTold(gone)).toBe('It was forgotten.');
  const other = JSON.stringify({ key: said.key, values: {}, english: 'It broke.' });
  expect(readTold(other)).toBe('It broke.');
});
