import type { ImportReport, RecordPreview, ToldRefusal, ToldReport } from '@/lib/csv/import-report';
import type { Refusal } from '@/lib/csv/read-answer';
import { formatMoney } from '@/lib/value/format-money';
import { say } from '@/lib/words/said';
import { tell } from '@/lib/words/told';
import type { Words } from '@/lib/words/words';

/** Puts what a check has found into the words of its reader. */
export function tellReport(t: Words, report: ImportReport): ToldReport {
  const { problems, leftOut, refusals, records } = report;
  return {
    ...report,
    problems: problems.map(({ column, sentence }) => ({ column, sentence: say(t, sentence) })),
    leftOut: leftOut.map(({ reason, lines }) => ({ reason: tell(t, reason), lines })),
    refusals: refusals.map((refusal) => tellRefusal(t, refusal)),
    records: records.map((record) => ({
      line: record.line,
      customer: record.customer,
      when: whenWords(t, record),
      what: record.what,
      amount: amountWords(t, record),
    })),
  };
}

export function tellRefusal(t: Words, { reason, ...cell }: Refusal): ToldRefusal {
  return { ...cell, reason: tell(t, reason) };
}

function whenWords(t: Words, { from, until, paid }: RecordPreview): string {
  if (from === null) return until === null ? '' : t('record-previews.until', { day: until });
  if (until !== null) return `${from} – ${until}`;
  return paid?.often ? t('record-previews.since', { day: from }) : from;
}

function amountWords(t: Words, { until, paid }: RecordPreview): string {
  if (paid === null) return until === null ? '' : t('record-previews.ends');
  const money = formatMoney(t, paid.amount, paid.currency, 2);
  if (!paid.often) return money;
  const { interval, quantity, every } = paid.often;
  const many = quantity === 1 ? 'no' : 'yes';
  return t(`record-previews.paid-${interval}`, { money, quantity, many, every });
}
