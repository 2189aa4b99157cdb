import { describe, expect, test } from 'vitest';
import { sayAll } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { formsSearch, lettersSearch, searchWords } from './comment-search';
import { parseResponseQuery, printResponseParams } from './response-query';

const id = '0197a3c4-1111-7222-8333-444455556666';

describe('parseResponseQuery', () => {
  test('without parameters: all counted answers', () => {
    expect(parseResponseQuery({})).toEqual({
      asked: {
        metric: null,
        points: [],
        search: '',
        tag: null,
        state: 'counted',
        customer: null,
        cursor: null,
      },
      notices: [],
    });
  });

  test('what is printed is read back', () => {
    const { asked } = parseResponseQuery({
      metric: 'ces',
      points: '3,1,1',
      q: '  phone menu ',
      tag: 'waiting',
      state: 'withdrawn',
      customer: id,
      cursor: `older_1782295200123456_${id}`,
    });
    expect(asked).toEqual({
      metric: 'ces',
      points: [1, 3],
      search: 'phone menu',
      tag: 'waiting',
      state: 'withdrawn',
      customer: id,
      cursor: { towards: 'older', at: '1782295200123456', id },
    });
    expect(parseResponseQuery(printResponseParams(asked)).asked).toEqual(asked);
  });

  test('what no database text can hold is left out of words and tags', () => {
    const { asked } = parseResponseQuery({ q: 'phone\u0000', tag: '\u0000waiting' });
    expect(asked).toMatchObject({ search: 'phone', tag: 'waiting' });
    expect(parseResponseQuery({ tag: '\u0000' }).asked.tag).toBeNull();
  });

  test.each([
    [{ metric: 'smiles' }, /“smiles”/],
    [{ points: '3,11' }, /“3,11”/],
    [{ points: '1;drop' }, /“1;drop”/],
    [{ state: 'gone' }, /“gone”/],
    [{ customer: 'c-1' }, /no customer/],
    [{ cursor: 'older_x_y' }, /beginning/],
  ])('%o is left out with a sentence', (params, words) => {
    const { asked, notices } = parseResponseQuery(params);
    expect(notices).toHaveLength(1);
    expect(sayAll(wordsIn('en'), notices)[0]).toMatch(words);
    expect(asked.cursor).toBeNull();
  });
});

test('a search is cut at spaces', () => {
  expect(searchWords('phone   menu ')).toEqual(['phone', 'menu']);
  expect(searchWords('')).toEqual([]);
});

test.each([
  ['menu', ['menu'], ['menu']],
  ['Kolejka była', ['kolejka', 'była'], ['kolej', 'była']],
  ['"five things" -menu', [], []],
])('%s is searched in every form', (search, whole, beginnings) => {
  expect(formsSearch(search)).toEqual({ as: 'words', text: search, whole, beginnings });
});

test.each(['排隊', '待ち時間', '100 %', '—', 'ไทย'])('%s is searched by its letters', (search) => {
  expect(formsSearch(search)).toBeNull();
  expect(lettersSearch(search)?.as).toBe('letters');
});

test('nothing is no search', () => {
  expect([formsSearch(''), lettersSearch('  ')]).toEqual([null, null]);
});
