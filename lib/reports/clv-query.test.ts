import { expect, test } from 'vitest';
import { parseClvParams } from './clv-query';

test('a customer and how far to look ahead; a year unless told', () => {
  expect(parseClvParams({})).toEqual({ asked: { customer: '', weeks: 52 }, notices: [] });
  expect(parseClvParams({ customer: ' 00004 ', weeks: '39' })).toEqual({
    asked: { customer: '00004', weeks: 39 },
    notices: [],
  });
  expect(parseClvParams({ customer: 'a\u0000b', weeks: ['1', '2'] }).asked).toEqual({
    customer: 'ab',
    weeks: 1,
  });
  expect(parseClvParams({ customer: 'x'.repeat(500) }).asked.customer).toHaveLength(320);
});

test.each(['520', '1'])('%s weeks are looked ahead', (weeks) => {
  expect(parseClvParams({ weeks })).toMatchObject({ asked: { weeks: Number(weeks) }, notices: [] });
});

test.each(['0', '521', '-3', '1.5', '1e2', 'many', '99999'])('%s weeks are none', (weeks) => {
  expect(parseClvParams({ weeks })).toEqual({
    asked: { customer: '', weeks: 52 },
    notices: [{ key: 'notices.no-weeks', values: { most: 520, weeks: 52 } }],
  });
});
