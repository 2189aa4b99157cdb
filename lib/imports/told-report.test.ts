import { expect, test } from 'vitest';
import type { ImportReport, RecordPreview } from '@/lib/csv/import-report';
import { wordsIn } from '@/lib/words/words-in';
import { LeftOut } from './left-out';
import { tellReport } from './told-report';

const monthly = { quantity: 1, every: 1, interval: 'month' } as const;

function record(told: Partial<RecordPreview>): RecordPreview {
  return { line: 2, customer: 'a', from: null, until: null, what: '', paid: null, ...told };
}

const records: readonly RecordPreview[] = [
  record({ what: 'Ada, NORTH' }),
  record({ from: '2026-03-02', paid: { amount: 12.5, currency: 'EUR', often: null } }),
  record({ from: '2026-03-02', paid: { amount: 29, currency: 'EUR', often: monthly } }),
  record({
    from: '2026-03-02',
    until: '2026-05-02',
    paid: { amount: 29, currency: 'EUR', often: { quantity: 2, every: 3, interval: 'month' } },
  }),
  record({ until: '2026-05-02', what: 'too dear' }),
];

const report: ImportReport = {
  holds: 'subscriptions',
  complete: true,
  linesRead: 5,
  lines: 5,
  problems: [{ column: null, sentence: { key: 'mapping-faults.no-amount' } }],
  scores: [],
  ready: 0,
  changed: 0,
  known: 0,
  linesRefused: 1,
  linesLeftOut: 1,
  leftOut: [{ reason: 'Never paid', lines: 1 }],
  refusals: [
    { line: 3, column: 'amount', value: 'x', reason: { key: 'import-faults.not-amount' } },
  ],
  unknown: [],
  preview: [],
  records,
  firstDay: null,
  lastDay: null,
};

test('a report is told in the words of its reader, and words that were written stay', () => {
  const english = tellReport(wordsIn('en'), report);
  expect(english.records.map(({ when, what, amount }) => [when, what, amount])).toEqual([
    ['', 'Ada, NORTH', ''],
    ['2026-03-02', '', '€12.50'],
    ['since 2026-03-02', '', '€29.00 a month'],
    ['2026-03-02 – 2026-05-02', '', '2 × €29.00 every 3 months'],
    ['until 2026-05-02', 'too dear', 'ends'],
  ]);
  expect(english.problems[0]?.sentence).toBe('No column is the amount yet: choose one.');
  const polish = tellReport(wordsIn('pl'), report);
  expect(polish.refusals[0]?.reason).toBe('To nie kwota');
  expect(polish.leftOut).toEqual([{ reason: 'Never paid', lines: 1 }]);
});

test('lines left out are counted by reason, and by no more than twenty of them', () => {
  const leftOut = new LeftOut();
  for (let n = 0; n < 30; n += 1) {
    leftOut.add({ key: 'import-faults.cell-is', values: { column: 'status', cell: String(n) } });
  }
  leftOut.add({ key: 'import-faults.cell-is', values: { column: 'status', cell: '3' } });
  const list = leftOut.list();
  expect(leftOut.lines).toBe(31);
  expect(list).toHaveLength(21);
  expect(list[0]).toEqual({ reason: { key: 'import-faults.other-reasons' }, lines: 10 });
  expect(list[1]?.lines).toBe(2);
});
