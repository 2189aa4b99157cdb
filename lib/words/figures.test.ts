import { describe, expect, test } from 'vitest';
import { definition } from '@/lib/metrics/definition';
import { bucketLabel, formatDay, formatMoment, formatPeriod, shortPeriod } from './dates';
import {
  describeChange,
  formatCount,
  formatDifference,
  formatInterval,
  formatMargin,
  formatShare,
  formatValue,
  listed,
  probabilityWords,
  shareWithoutSign,
  sizeInWords,
  unitless,
} from './figures';
import { type Language, languages } from './languages';
import { wordsIn } from './words-in';

function of(metric: 'ces' | 'csat' | 'nps', max: number, method: string | null = null) {
  const scale = { min: metric === 'nps' ? 0 : 1, max, direction: 'ease' } as const;
  const found = definition(metric, scale, method);
  if (!found) throw new Error('no such definition');
  return found;
}

const mean = of('ces', 7);
const share = of('csat', 5, 'satisfied');
const net = of('nps', 10);

/** Every space as an ordinary one, so that it can be read here. */
const say = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe.each<[Language, Record<string, string>]>([
  [
    'en',
    {
      value: '81.2 %',
      count: '14,141',
      interval: '−9 to 4',
      margin: '± 0.5 pt',
      difference: '+1.1 pt',
      share: '< 1 %',
      two: '2 points',
      one: '1 point',
      parts: '2.1 points',
      p: 'p = 0.004',
      listed: 'a, b and c',
      day: '24 June 2026',
      period: '27 March – 24 June 2026',
      inMonth: '1–24 June 2026',
      short: '27 Dec – 26 Mar',
      week: '1 Sep',
      month: 'Sep 2026',
      quarter: 'Q3 2026',
      moment: '24 Jun 2026, 14:05',
    },
  ],
  [
    'ru',
    {
      value: '81,2 %',
      count: '14 141',
      interval: 'от −9 до 4',
      margin: '± 0,5 п. п.',
      difference: '+1,1 п. п.',
      share: '< 1 %',
      two: '2 пункта',
      one: '1 пункт',
      parts: '2,1 пункта',
      p: 'p = 0,004',
      listed: 'a, b и c',
      day: '24 июня 2026',
      period: '27 марта – 24 июня 2026',
      inMonth: '1–24 июня 2026',
      short: '27 дек. – 26 мар.',
      week: '1 сент.',
      month: 'сент. 2026',
      quarter: '3 кв. 2026',
      moment: '24 июн. 2026, 14:05',
    },
  ],
  [
    'pl',
    {
      value: '81,2%',
      count: '14 141',
      interval: 'od −9 do 4',
      margin: '± 0,5 p.p.',
      difference: '+1,1 p.p.',
      share: '< 1%',
      two: '2 punkty',
      one: '1 punkt',
      parts: '2,1 punktu',
      p: 'p = 0,004',
      listed: 'a, b i c',
      day: '24 czerwca 2026',
      period: '27 marca – 24 czerwca 2026',
      inMonth: '1–24 czerwca 2026',
      short: '27 gru – 26 mar',
      week: '1 wrz',
      month: 'wrz 2026',
      quarter: '3. kw. 2026',
      moment: '24 cze 2026, 14:05',
    },
  ],
  [
    'zh-Hant',
    {
      value: '81.2%',
      count: '14,141',
      interval: '−9 至 4',
      margin: '± 0.5 個百分點',
      difference: '+1.1 個百分點',
      share: '< 1%',
      two: '2 分',
      one: '1 分',
      parts: '2.1 個百分點',
      p: 'p = 0.004',
      listed: 'a、b和c',
      day: '2026年6月24日',
      period: '2026年3月27日至6月24日',
      inMonth: '2026年6月1日至24日',
      short: '12月27日 – 3月26日',
      week: '9月1日',
      month: '2026年9月',
      quarter: '2026 年第 3 季',
      moment: '2026年6月24日 下午2:05',
    },
  ],
])('figures in %s', (language, expected) => {
  const t = wordsIn(language);

  test('numbers', () => {
    const found = {
      value: formatValue(t, 81.24, share),
      count: formatCount(t, 14141),
      interval: formatInterval(t, { low: -9.2, high: 4.1 }, net),
      margin: formatMargin(t, 0.5, share),
      difference: formatDifference(t, 1.1, share),
      share: formatShare(t, 1, 1000),
      two: sizeInWords(t, -2, net),
      one: sizeInWords(t, 1, net),
      parts: sizeInWords(t, 2.1, share),
      p: probabilityWords(t, 0.004),
      listed: listed(t, ['a', 'b', 'c']),
    };
    for (const [name, text] of Object.entries(found)) {
      expect([name, say(text)]).toEqual([name, expected[name]]);
    }
  });

  test('days', () => {
    const found = {
      day: formatDay(t, '2026-06-24'),
      period: formatPeriod(t, { from: '2026-03-27', to: '2026-06-24' }),
      inMonth: formatPeriod(t, { from: '2026-06-01', to: '2026-06-24' }),
      short: shortPeriod(t, { from: '2025-12-27', to: '2026-03-26' }),
      week: bucketLabel(t, '2026-09-01', 'week', '2026-09-20'),
      month: bucketLabel(t, '2026-09-01', 'month', '2026-09-20'),
      quarter: bucketLabel(t, '2026-07-01', 'quarter', '2026-09-20'),
      moment: formatMoment(t, new Date('2026-06-24T12:05:00Z'), 'Europe/Warsaw'),
    };
    for (const [name, text] of Object.entries(found)) {
      expect([name, say(text)]).toEqual([name, expected[name]]);
    }
  });
});

test.each([
  ['en', '81.2', '+1.1', '81', '81 %'],
  ['ru', '81,2', '+1,1', '81', '81 %'],
  ['pl', '81,2', '+1,1', '81', '81%'],
  ['zh-Hant', '81.2', '+1.1', '81', '81%'],
] as const)(
  'in %s a rate may stand without its sign',
  (language, value, difference, bare, signed) => {
    const t = wordsIn(language);
    expect(formatValue(t, 81.24, unitless(share))).toBe(value);
    expect(formatDifference(t, 1.1, unitless(share))).toBe(difference);
    expect(formatValue(t, null, unitless(share))).toBe('–');
    expect(shareWithoutSign(t, 81.24, 100)).toBe(bare);
    expect(say(formatShare(t, 81.24, 100))).toBe(signed);
    expect(shareWithoutSign(t, 1, 1000)).toBe('< 1');
    expect(shareWithoutSign(t, 999, 1000)).toBe('> 99');
    expect(shareWithoutSign(t, 0, 0)).toBe('–');
  },
);

test.each(languages)(
  'in %s what is not there is a dash, and noise has no colour of its own',
  (language) => {
    const t = wordsIn(language);
    expect(formatValue(t, null, mean)).toBe('–');
    expect(formatInterval(t, null, mean)).toBe('–');
    expect(formatMargin(t, null, share)).toBe('–');
    expect(formatDifference(t, null, share)).toBe('–');
    expect(formatShare(t, 0, 0)).toBe('–');
    expect(describeChange(t, null, mean)).toBe(t('figures.nothing-to-compare'));
  },
);
