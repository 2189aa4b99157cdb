import type { RoleOf } from './mapping';
import { wallClock } from './wall-clock';
import type { WorkspaceFacts } from './workspace-facts';
import { readDate, readTime, type WrittenDate, type WrittenTime } from './written-date';

/** When an answer was given, or why that cannot be told. */
export type ReadMoment = { at: Date } | { reason: string };

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
  const dayAndTime = (written: WrittenDate, timeCell: string): ReadMoment => {
    const time = rule.hasTimeColumn ? columnTime(timeCell.trim()) : null;
    if (typeof time === 'string') return { reason: time };
    return { at: moment(time === null ? written : { ...written, ...time }) };
  };
  const read = (text: string, timeCell: string): ReadMoment => {
    if (text === '') return { reason: 'No time of answer' };
    const written = format === null ? null : readDate(text, format, month);
    if (written === null) return { reason: `Not a date as ${nameOf(format)}` };
    if (written === 'no-such-day') return { reason: 'No such day' };
    return 'at' in written ? { at: new Date(written.at) } : dayAndTime(written, timeCell);
  };
  return (dateCell, timeCell) => {
    const found = read(dateCell.trim(), timeCell);
    if ('reason' in found) return found;
    if (found.at.getTime() < 0) return { reason: 'Before 1970' };
    return found.at.getTime() > latest ? { reason: 'In the future' } : found;
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

function columnTime(text: string): WrittenTime | string | null {
  if (text === '') return null;
  const time = readTime(text);
  if (time === null) return 'Not a time of day';
  return time === 'no-such-time' ? 'No such time of day' : time;
}

function nameOf(format: string | null): string {
  if (format === 'DD') return 'a day of the month';
  return format === 'ISO' ? 'YYYY-MM-DD' : (format ?? 'any format');
}
