import { addMonths } from '@/lib/metrics/calendar';
import type { Day } from '@/lib/metrics/period';
import type { Said } from '@/lib/words/said';
import { cellsOf } from './column-cells';
import { placedAs } from './placed';
import type { RefusedCell } from './read-about';
import type { CsvRecord } from './read-records';
import { dayReader, readFlag } from './value-cells';
import type { ValuePlan } from './value-plan';

/** From when a subscription runs, and the first day on which it no longer does. */
export type Span = { startedOn: Day; endedOn: Day | null };

const longestTenure = 1_200;

const noStart: Said = { key: 'import-faults.no-start' };
const notMonths: Said = { key: 'import-faults.not-months' };
const notYesNo: Said = { key: 'import-faults.not-yes-no' };

/** Reads from when to when a subscription runs: by its dates, or by how many months its customer stayed. */
export function spanReader(plan: ValuePlan): (record: CsvRecord) => Span | RefusedCell {
  return placedAs(plan.placed, 'tenure').length > 0 ? byTenure(plan) : byDates(plan);
}

function byDates({ placed, mapping, facts }: ValuePlan) {
  const [start] = placedAs(placed, 'startedOn');
  const [end] = placedAs(placed, 'endedOn');
  const [starts, ends] = [cellsOf(start), cellsOf(end)];
  const fileZone = mapping.timeZone ?? facts.timeZone;
  const readStart = dayReader(start?.role.format ?? null, fileZone, facts.timeZone);
  const readEnd = dayReader(end?.role.format ?? null, fileZone, facts.timeZone);
  return (record: CsvRecord): Span | RefusedCell => {
    const began = starts.text(record);
    const from = began === '' ? { reason: noStart } : readStart(began);
    if ('reason' in from) return starts.refuse(began, from.reason);
    const over = ends.text(record);
    if (over === '') return { startedOn: from.day, endedOn: null };
    const to = readEnd(over);
    if ('reason' in to) return ends.refuse(over, to.reason);
    return { startedOn: from.day, endedOn: to.day };
  };
}

/** Who stayed so many months up to the day of the file, and has left on that day or has not. */
function byTenure({ placed, mapping }: ValuePlan) {
  const tenures = cellsOf(placedAs(placed, 'tenure')[0]);
  const [churned] = placedAs(placed, 'churned');
  const flags = cellsOf(churned);
  const day = mapping.day ?? '1970-01-01';
  return (record: CsvRecord): Span | RefusedCell => {
    const cell = tenures.text(record);
    const months = /^\d{1,4}(\.0+)?$/.test(cell) ? Number(cell) : Number.NaN;
    if (!(months <= longestTenure)) return tenures.refuse(cell, notMonths);
    const flag = flags.text(record);
    const left = churned ? readFlag(flag) : false;
    if (left === null) return flags.refuse(flag, notYesNo);
    return { startedOn: addMonths(day, -months), endedOn: left ? day : null };
  };
}
