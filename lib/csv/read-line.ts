import type { Said } from '@/lib/words/said';
import { LineLedger } from './line-ledger';
import type { Plan } from './plan';
import { aboutReader } from './read-about';
import type { Print, ReadAnswer, ReadLine, Refusal } from './read-answer';
import { contextReader } from './read-context';
import { type Identity, identityReader } from './read-identity';
import type { CsvRecord } from './read-records';
import { scoreReader } from './read-score';
import { skipReader } from './read-skip';

/**
 * Reads lines one by one, in the order of the file. A bad score is refused
 * alone; a bad time, touchpoint or channel refuses every answer of its line. A
 * line without any answer is neither.
 */
export function lineReader(plan: Plan, print: Print): (record: CsvRecord) => ReadLine {
  const points = pointsReader(plan);
  const context = contextReader(plan);
  const about = aboutReader(plan, print);
  const identity = identityReader(plan, print);
  const repeats = repeatFinder();
  const skip = skipReader(plan);

  function answer(
    record: CsvRecord,
    line: ReadLine,
    who: Identity,
    points: readonly ReadPoint[],
  ): void {
    const where = context(record, line);
    if (!where) return;
    const facts = about(record);
    if (typeof facts !== 'function') {
      line.refusals.push({ line: record.line, ...facts });
      return;
    }
    for (const { score, point, column } of points) {
      const found = { line: record.line, score, point, ...who, ...where, ...facts(column) };
      const repeat = repeats(found);
      if (repeat === null) line.answers.push(found);
      else if (repeat === 'same') line.repeated += 1;
      else line.refusals.push(repeat);
    }
  }

  return (record) => {
    const line: ReadLine = { answers: [], refusals: [], unknown: [], repeated: 0, leftOut: null };
    const skipped = skip(record);
    if (skipped !== null) return { ...line, leftOut: skipped };
    const ragged = raggedLine(record, plan.columns.length);
    if (ragged) return { ...line, refusals: [ragged] };
    // Every line is counted among its equals, also those that are refused today and mended tomorrow.
    const who = identity(record);
    const given = points(record);
    line.refusals.push(...given.refusals);
    if (given.points.length > 0) answer(record, line, who, given.points);
    return line;
  };
}

type ReadPoint = { score: number; point: number; column: string };

/** Why a line cannot be laid under the header; null if it can. */
export function raggedLine({ line, cells }: CsvRecord, expected: number): Refusal | null {
  if (cells.length === expected) return null;
  const extra = cells.slice(expected).some((cell) => cell.trim() !== '');
  if (cells.length > expected && !extra) return null;
  const values = { cells: cells.length, header: expected };
  const reason: Said = { key: 'import-faults.cells', values };
  return { line, column: '', value: cells.join(' ').slice(0, 200), reason };
}

function pointsReader(plan: Plan) {
  const columns = plan.scores.map(({ at, name, role, survey }, score) => ({
    score,
    at,
    name,
    read: scoreReader(role, survey.scale),
  }));
  return (record: CsvRecord) => {
    const points: ReadPoint[] = [];
    const refusals: Refusal[] = [];
    for (const { score, at, name, read } of columns) {
      const value = record.cells[at] ?? '';
      const found = read(value);
      if (found === null) continue;
      if ('score' in found) points.push({ score, point: found.score, column: name });
      else refusals.push({ line: record.line, column: name, value, reason: found.reason });
    }
    return { points, refusals };
  };
}

/** Finds answers whose id came before in the file: said again, or with another score. */
function repeatFinder(): (answer: ReadAnswer) => 'same' | Refusal | null {
  const given = new Map<number, LineLedger>();
  return ({ id, identity, line, score, point }) => {
    if (id === null) return null;
    const ledger = given.get(score) ?? new LineLedger();
    given.set(score, ledger);
    const first = ledger.note(identity, line, point);
    if (first.count === 1) return null;
    if (first.score === point) return 'same';
    const values = { line: first.line, before: first.score, now: point };
    const reason: Said = { key: 'import-faults.same-id', values };
    return { line, ...id, reason };
  };
}
