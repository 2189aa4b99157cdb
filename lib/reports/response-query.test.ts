import { describe, expect, test } from 'vitest';
import { parseResponseQuery, printResponseParams, searchWords } from './response-query';

const id = '0197a3c4-1111-7222-8333-444455556666';

describe('parseResponseQuery', () => {
  test('without parameters: all counted answers', () => {
    expect(parseResponseQuery({})).toEqual({
      asked: {
        metric: null,
        points: [],
        search: '',
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
      state: 'withdrawn',
      customer: id,
      cursor: `older_1782295200123456_${id}`,
    });
    expect(asked).toEqual({
      metric: 'ces',
      points: [1, 3],
      search: 'phone menu',
      state: 'withdrawn',
      customer: id,
      cursor: { towards: 'older', at: '1782295200123456', id },
    });
    expect(parseResponseQuery(printResponseParams(asked)).asked).toEqual(asked);
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
    expect(notices[0]).toMatch(words);
    expect(asked.cursor).toBeNull();
  });
});

test('a search is cut at spaces', () => {
  expect(searchWords('phone   menu ')).toEqual(['phone', 'menu']);
  expect(searchWords('')).toEqual([]);
});
