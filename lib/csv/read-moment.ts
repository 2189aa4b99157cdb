import type { Said } from '@/lib/words/said';
import type { RoleOf } from './mapping';
import { wallClock } from './wall-clock';
import type { WorkspaceFacts } from './workspace-facts';
import { readDate, readTime, type WrittenDate, type WrittenTime } from './written-date';

/** When an answer was given, or why that cannot be told. */
export type ReadMoment = { at: Date } | { reason: Said };

const day = 86_400_000;
const noon = day / 2;

type MomentRule =
  | { day: string }
  | { date: Pick<RoleOf<'answeredAt'>, 'format' | 'month'>; hasTimeColumn: boolean };

/**
 * Reads the time of the answer. A date without a time keeps its day whatever
 * the file's zone: it is taken as noon on the clock of the workspace.
 */
export function momentReader(
  rule: MomentRule,
  timeZone: string,
  { timeZone: ownZone, now }: Pick<WorkspaceFacts, 'timeZone' | 'now'>,
): (date: string, time: string) => ReadMoment {
  const fileClock = wallClock(timeZone);
  const ownClock = wallClock(ownZone);
  const latest = now.getTime() + day;

  function moment({ day: written, time, offset }: WrittenDate): Date {
    if (time === null) return ownClock(written, noon);
    if (offset === null) return fileClock(written, time);
    return new Date(midnight(written) + time - offset * 60_000);
  }

  if ('day' in rule) {
    const at = ownClock(rule.day, noon);
    return () => ({ at });
  }
  const { format, month } = rule.date;
  const notDate = notDateAs(format);
  const dayAndTime = (written: WrittenDate, timeCell: string): ReadMoment => {
    const time = rule.hasTimeColumn ? columnTime(timeCell.trim()) : null;
    if (time !== null && 'key' in time) return { reason: time };
    return { at: moment(time === null ? written : { ...written, ...time }) };
  };
  const read = (text: string, timeCell: string): ReadMoment => {
    if (text === '') return { reason: noTime };
    const written = format === null ? null : readDate(text, format, month);
    if (written === null) return { reason: notDate };
    if (written === 'no-such-day') return { reason: noSuchDay };
    return 'at' in written ? { at: new Date(written.at) } : dayAndTime(written, timeCell);
  };
  return (dateCell, timeCell) => {
    const found = read(dateCell.trim(), timeCell);
    if ('reason' in found) return found;
    if (found.at.getTime() < 0) return { reason: tooEarly };
    return found.at.getTime() > latest ? { reason: tooLate } : found;
  };
}

/** The days a file names, each many times, by when they begin in UTC. */
const midnights = new Map<string, number>();

function midnight(day: string): number {
  const before = midnights.get(day);
  if (before !== undefined) return before;
  if (midnights.size > 10_000) midnights.clear();
  const found = Date.parse(`${day}T00:00:00Z`);
  midnights.set(day, found);
  return found;
}

function columnTime(text: string): WrittenTime | Said | null {
  if (text === '') return null;
  const time = readTime(text);
  if (time === null) return notTime;
  return time === 'no-such-time' ? noSuchTime : time;
}

function notDateAs(format: string | null): Said {
  const written = format === 'ISO' ? 'YYYY-MM-DD' : (format ?? '');
  return { key: 'import-faults.not-date', values: { format: format ?? 'none', written } };
}

const noTime: Said = { key: 'import-faults.no-answer-time' };
const noSuchDay: Said = { key: 'import-faults.no-such-day' };
const tooEarly: Said = { key: 'import-faults.before-1970' };
const tooLate: Said = { key: 'import-faults.in-future' };
const notTime: Said = { key: 'import-faults.not-time' };
const noSuchTime: Said = { key: 'import-faults.no-such-time' };

/** Whether it is the time of day that a moment lacks. */
export function isOfTime(reason: Said): boolean {
  return reason === notTime || reason === noSuchTime;
}
