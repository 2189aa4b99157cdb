import { describe, expect, test } from 'vitest';
import { defined } from './fixtures';
import { bandCounts, score } from './score';
import { scoreCounts } from './score-counts';

/** Customer Effort Score on 1–7, 1,000 answers: support.cys.group, article 3000095529. */
const effort = scoreCounts({ 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 });

/** San Francisco airport, customer survey of 2017 (DataSF), without blanks. */
const airport = {
  ease: scoreCounts({ 1: 16, 2: 40, 3: 337, 4: 716, 5: 1574 }),
  satisfaction: scoreCounts({ 1: 6, 2: 32, 3: 444, 4: 1507, 5: 699 }),
  recommend: scoreCounts({
    0: 17,
    1: 6,
    2: 8,
    3: 19,
    4: 18,
    5: 144,
    6: 130,
    7: 291,
    8: 677,
    9: 564,
    10: 872,
  }),
};

describe('one histogram, many methods', () => {
  test.each([
    ['1-7-ease', 'mean', 4.08],
    ['1-7-ease', 'agree', 46],
    ['1-7-ease', 'top-2', 30],
    ['1-7-ease', 'net', -13],
    ['1-7-ease', 'net-decided', (100 * (300 - 430)) / 730],
    ['1-7-ease', 'pomp', 51.333333],
    // The same answers to a question about effort.
    ['1-7-effort', 'mean', 3.92],
    ['1-7-effort', 'agree', 43],
    ['1-7-effort', 'net', -17],
    ['1-7-effort', 'pomp', 48.666667],
  ])('%s by %s is %d', (key, method, value) => {
    const result = score(effort, defined('ces', key, method));
    expect(result?.value).toBeCloseTo(value, 6);
    expect(result?.n).toBe(method === 'net-decided' ? 730 : 1000);
  });

  test('bands are the same whatever the method, and turn with the direction', () => {
    const bands = { negative: 430, neutral: 270, positive: 300 };
    expect(score(effort, defined('ces', '1-7-ease', 'mean'))?.bands).toEqual(bands);
    expect(score(effort, defined('ces', '1-7-ease', 'net-decided'))?.bands).toEqual(bands);
    expect(score(effort, defined('ces', '1-7-effort'))?.bands).toEqual({
      negative: 460,
      neutral: 250,
      positive: 290,
    });
  });
});

describe('the airport of 2017', () => {
  test('ease of finding the way', () => {
    const mean = score(airport.ease, defined('ces', '1-5-ease', 'mean'));
    expect(mean?.n).toBe(2683);
    expect(mean?.value).toBeCloseTo(4.413343272456205, 12);
    expect(mean?.interval?.low).toBeCloseTo(4.382706632758936, 8);
    expect(mean?.interval?.high).toBeCloseTo(4.443979912153475, 8);
    const agree = score(airport.ease, defined('ces', '1-5-ease', 'agree'));
    expect(agree?.value).toBeCloseTo(85.3522176667909, 10);
    expect(agree?.interval?.low).toBeCloseTo(83.9637522980115, 8);
    expect(agree?.interval?.high).toBeCloseTo(86.63959475740538, 8);
    expect(score(airport.ease, defined('ces', '1-5-ease', 'net'))?.value).toBeCloseTo(83.265002, 6);
    const pomp = score(airport.ease, defined('ces', '1-5-ease', 'pomp'));
    expect(pomp?.value).toBeCloseTo(85.33358181140514, 10);
  });

  test('satisfaction', () => {
    // github atefalvi/sfo-dashboard@40d960a, agg_q7_metrics.csv
    const satisfied = score(airport.satisfaction, defined('csat', '1-5-ease'));
    expect(satisfied?.n).toBe(2688);
    expect(satisfied?.value).toBeCloseTo(82.06845238095238, 10);
    expect(satisfied?.interval?.low).toBeCloseTo(80.57279245860398, 8);
    expect(satisfied?.interval?.high).toBeCloseTo(83.4725841496934, 8);
    expect(satisfied?.bands.negative).toBe(38);
    const mean = score(airport.satisfaction, defined('csat', '1-5-ease', 'mean'));
    expect(mean?.value).toBeCloseTo(4.064360119047619, 12);
    expect(mean?.interval?.low).toBeCloseTo(4.037913461940463, 8);
    expect(mean?.interval?.high).toBeCloseTo(4.090806776154774, 8);
  });

  test('recommendation', () => {
    // github atefalvi/sfo-dashboard@40d960a, agg_nps_daily.csv
    const nps = score(airport.recommend, defined('nps', '0-10-ease'));
    expect(nps?.n).toBe(2746);
    expect(nps?.value).toBeCloseTo(39.83976693372178, 10);
    expect(nps?.bands).toEqual({ negative: 342, neutral: 968, positive: 1436 });
  });

  test.each([
    ['6 May', 24, 84, 81, 30.158730158730158],
    ['14 May', 10, 37, 61, 47.22222222222222],
    ['16 May', 9, 28, 77, 59.64912280701754],
    ['24 May', 25, 89, 126, 42.083333333333336],
  ])('recommendation on %s', (_, detractors, passives, promoters, value) => {
    const counts = scoreCounts({ 6: detractors, 8: passives, 10: promoters });
    expect(score(counts, defined('nps', '0-10-ease'))?.value).toBeCloseTo(value, 10);
  });
});

describe('published examples', () => {
  test.each([
    // help.delighted.com 240: 74 of 107, shown as 69
    ['csat', '1-5-ease', { 1: 14, 2: 9, 3: 10, 4: 32, 5: 42 }, 69.1588785046729],
    // theknowledgeburrow.com: 45 of 50
    ['csat', '1-5-ease', { 2: 5, 5: 45 }, 90],
    // help.simplesat.io 3456900: 7 positive, 1 neutral, 2 negative
    ['csat', '1-3-ease', { 1: 2, 2: 1, 3: 7 }, 70],
    ['csat', '1-2-ease', { 1: 3, 2: 7 }, 70],
    ['csat', '0-1-ease', { 0: 3, 1: 7 }, 70],
    // asknicely.zendesk.com 4405787070612
    ['nps', '0-10-ease', { 10: 2, 9: 3, 8: 1, 7: 1, 4: 1, 2: 1, 1: 1 }, 20],
    // R package NPS, brendan-r/NPS@cd9473e
    ['nps', '0-10-ease', { 0: 1, 7: 2, 9: 3 }, 33.333333333333336],
    ['nps', '0-10-ease', { 1: 1, 9: 1 }, 0],
    ['nps', '1-10-ease', { 6: 1, 7: 1, 9: 2 }, 25],
    ['nps', '1-5-ease', { 3: 1, 4: 1, 5: 2 }, 25],
  ] as const)('%s on %s: %j is %d', (metric, key, by, value) => {
    expect(score(scoreCounts(by), defined(metric, key))?.value).toBeCloseTo(value, 10);
  });

  test('CES 2.0: 8 of 10 agree (help.simplesat.io 5626051)', () => {
    const agree = defined('ces', '1-7-ease', 'agree');
    expect(score(scoreCounts({ 2: 2, 5: 4, 7: 4 }), agree)?.value).toBe(80);
  });

  test('462 promoters, 176 passives, 362 detractors (R package NPS)', () => {
    const counts = scoreCounts({ 3: 362, 7: 176, 10: 462 });
    const nps = score(counts, defined('nps', '0-10-ease'));
    expect(nps?.value).toBe(10);
    expect(nps?.standardError).toBeCloseTo(2.853068523, 8);
    expect(nps?.interval?.low).toBeCloseTo(4.389667, 6);
    expect(nps?.interval?.high).toBeCloseTo(15.550513, 6);
  });
});

// Two answers of 1 and three of 5: squares 2 · 5.76 + 3 · 2.56 = 19.2; a share of three in five.
test.each([
  ['mean', Math.sqrt(19.2 / 4 / 5)],
  ['pomp', 25 * Math.sqrt(19.2 / 4 / 5)],
  ['agree', 100 * Math.sqrt(6 / 125)],
  ['net', 100 * Math.sqrt((1 - 0.04) / 5)],
  ['net-decided', 200 * Math.sqrt(6 / 125)],
])('standard error by hand, by %s', (method, standardError) => {
  const found = score(scoreCounts({ 1: 2, 5: 3 }), defined('ces', '1-5-ease', method));
  expect(found?.standardError).toBeCloseTo(standardError, 10);
});

describe('little or no evidence', () => {
  const every = [
    defined('ces', '1-5-ease', 'mean'),
    defined('ces', '1-5-ease', 'agree'),
    defined('ces', '1-5-ease', 'net'),
    defined('ces', '1-5-ease', 'net-decided'),
    defined('ces', '1-5-ease', 'pomp'),
  ];

  test.each(every)('without answers there is no score by $id', (definition) => {
    expect(score(scoreCounts({}), definition)).toBeNull();
  });

  test('without decided answers there is no net of the decided', () => {
    expect(score(scoreCounts({ 3: 40 }), defined('ces', '1-5-ease', 'net-decided'))).toBeNull();
    expect(score(scoreCounts({ 3: 40 }), defined('ces', '1-5-ease', 'net'))?.value).toBe(0);
  });

  test.each([
    ['mean', null],
    ['pomp', null],
    ['net', null],
    ['agree', { low: expect.closeTo(20.654932, 5), high: 100 }],
  ])('one answer: interval by %s', (method, interval) => {
    const one = score(scoreCounts({ 5: 1 }), defined('ces', '1-5-ease', method));
    expect(one?.interval).toEqual(interval);
    expect(one?.standardError).toBeNull();
  });

  test('two answers have a net interval: with the added ones 1¾ of five on either side', () => {
    const two = score(scoreCounts({ 1: 1, 5: 1 }), defined('ces', '1-5-ease', 'net'));
    const arm = 196 * Math.sqrt(0.7 / 5);
    expect(two?.interval).toEqual({ low: expect.closeTo(-arm, 1), high: expect.closeTo(arm, 1) });
  });

  test.each(every)('answers that are all bad show no spread by $id', (definition) => {
    const all = score(scoreCounts({ 1: 40 }), definition);
    expect(all).toMatchObject({ value: definition.range[0], standardError: null });
    expect(all?.interval?.high).toBeGreaterThan(definition.range[0]);
  });

  test.each(every)('equal answers are not certainty by $id', (definition) => {
    const all = score(scoreCounts({ 5: 40 }), definition);
    expect(all?.value).toBe(definition.range[1]);
    expect(all?.interval?.low).toBeLessThan(definition.range[1]);
    expect(all?.interval?.high).toBe(definition.range[1]);
    expect(all?.standardError).toBeNull();
  });

  test('an answer off the scale is a bug', () => {
    expect(() => score(scoreCounts({ 0: 1 }), defined('ces', '1-7-ease'))).toThrow(RangeError);
  });
});

test('bandCounts counts three bands', () => {
  expect(bandCounts(effort, { negative: 2, positive: 7 })).toEqual({
    negative: 290,
    neutral: 590,
    positive: 120,
  });
});
