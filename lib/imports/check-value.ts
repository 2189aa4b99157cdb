import 'server-only';
import type { Scope } from '@/db/scope';
import type { ImportReport, RecordPreview } from '@/lib/csv/import-report';
import type { Refusal } from '@/lib/csv/read-answer';
import { type ValueLine, type ValueRow, valueReader } from '@/lib/csv/read-value';
import type { ValuePlan } from '@/lib/csv/value-plan';
import type { RowOutcome } from '@/lib/value/row-outcome';
import { print } from './answer-key';
import { LeftOut } from './left-out';
import { type CsvFile, dataLines } from './open-csv';
import { dayOf, rowJudge, rowRefusal } from './value-doors';

type Options = {
  lines: number;
  onProgress?: (report: ImportReport) => void;
  onRefusal?: (refusal: Refusal) => void;
  signal?: AbortSignal;
};

const batchSize = 1_000;
const reportEvery = 250;
const shownRefusals = 200;
const shownPreview = 8;

/**
 * Reads a whole file of customers, subscriptions or orders as an import would
 * and says what would come of it. Writes nothing.
 */
export async function checkValue(
  scope: Scope,
  file: CsvFile,
  plan: ValuePlan,
  { lines, onProgress, onRefusal, signal }: Options,
): Promise<ImportReport> {
  const tally = new ValueTally(plan, onRefusal);
  const judge = await rowJudge(scope, plan.holds, plan.facts);
  const readLine = valueReader(plan, print);
  let waiting: ValueLine[] = [];
  let told = performance.now();

  async function settle(): Promise<void> {
    const rows = waiting.flatMap(({ row }) => row ?? []);
    const outcomes = rows.length > 0 ? await judge(rows) : [];
    tally.settle(waiting, outcomes);
    waiting = [];
    if (performance.now() - told < reportEvery) return;
    told = performance.now();
    onProgress?.(tally.report(false, lines));
  }

  for await (const records of dataLines(file)) {
    for (const record of records) {
      const read = readLine(record);
      tally.add(read);
      waiting.push(read);
      if (waiting.length >= batchSize) await settle();
    }
    if (signal?.aborted) break;
  }
  await settle();
  return tally.report(!signal?.aborted, tally.linesRead);
}

class ValueTally {
  linesRead = 0;
  #known = 0;
  #ready = 0;
  #changed = 0;
  #refused = 0;
  #refusals: Refusal[] = [];
  #leftOut = new LeftOut();
  #preview: RecordPreview[] = [];
  #firstDay: string | null = null;
  #lastDay: string | null = null;

  constructor(
    readonly plan: ValuePlan,
    readonly onRefusal?: (refusal: Refusal) => void,
  ) {}

  add({ repeated, leftOut }: ValueLine): void {
    this.linesRead += 1;
    if (repeated) this.#known += 1;
    if (leftOut !== null) this.#leftOut.add(leftOut);
  }

  /** Counts lines, in the order of the file, with what the door would make of their rows. */
  settle(lines: readonly ValueLine[], outcomes: readonly RowOutcome[]): void {
    const next = outcomes.values();
    for (const { line, row, refusal } of lines) {
      if (refusal) this.#refuse(refusal);
      const outcome = row ? next.next().value : undefined;
      if (row && outcome) this.#count(line, row, outcome);
    }
  }

  #count(line: number, row: ValueRow, outcome: RowOutcome): void {
    if (outcome.outcome === 'refused') this.#refuse(rowRefusal(line, row, outcome.reason));
    else if (outcome.outcome === 'same') this.#known += 1;
    else this.#take(line, row, outcome.outcome === 'changed');
  }

  #refuse(refusal: Refusal): void {
    this.#refused += 1;
    if (this.#refusals.length < shownRefusals) this.#refusals.push(refusal);
    this.onRefusal?.(refusal);
  }

  #take(line: number, row: ValueRow, isChange: boolean): void {
    this.#ready += 1;
    if (isChange) this.#changed += 1;
    if (this.#preview.length < shownPreview) this.#preview.push(previewOf(line, row, this.plan));
    const day = dayOf(row, this.plan.facts.timeZone);
    if (day === null) return;
    if (this.#firstDay === null || day < this.#firstDay) this.#firstDay = day;
    if (this.#lastDay === null || day > this.#lastDay) this.#lastDay = day;
  }

  report(complete: boolean, lines: number): ImportReport {
    return {
      holds: this.plan.holds,
      complete,
      linesRead: this.linesRead,
      lines,
      problems: [],
      scores: [],
      ready: this.#ready,
      changed: this.#changed,
      known: this.#known,
      linesRefused: this.#refused,
      linesLeftOut: this.#leftOut.lines,
      leftOut: this.#leftOut.list(),
      refusals: this.#refusals,
      unknown: [],
      preview: [],
      records: this.#preview,
      firstDay: this.#firstDay,
      lastDay: this.#lastDay,
    };
  }
}

function previewOf(line: number, row: ValueRow, { facts }: ValuePlan): RecordPreview {
  const nothing = { line, from: null, until: null, what: '', paid: null };
  if (row.holds === 'customers') {
    const { externalId, email, name, attributes = {} } = row.customer;
    const detail = [name, email === externalId ? undefined : email, ...Object.values(attributes)];
    const said = detail.filter((text) => text !== undefined && text !== '');
    return { ...nothing, customer: externalId, what: said.join(', ') };
  }
  if (row.holds === 'orders') {
    const { customer, amount, currency } = row.order;
    const paid = { amount, currency, often: null };
    return {
      ...nothing,
      customer: customer.externalId,
      from: dayOf(row, facts.timeZone),
      paid,
    };
  }
  const { subscription } = row;
  const customer = subscription.customer.externalId;
  if (!('startedOn' in subscription)) {
    const { endedOn, cancelReason = '' } = subscription;
    return { ...nothing, customer, until: endedOn, what: cancelReason };
  }
  const { plan, startedOn, endedOn, amount, currency, interval } = subscription;
  const { quantity = 1, intervalCount = 1 } = subscription;
  const often = { quantity, every: intervalCount, interval };
  const paid = { amount, currency, often };
  return { line, customer, from: startedOn, until: endedOn ?? null, what: plan, paid };
}
