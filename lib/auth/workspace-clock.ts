import type { WorkspaceRow } from '@/db/queries/workspaces';
import type { WeekStart } from '@/lib/metrics/period';

/** What pages, routes and commands need to know of the workspace they work in. */
export type CurrentWorkspace = {
  id: string;
  name: string;
  timeZone: string;
  weekStart: WeekStart;
  isSample: boolean;
};

export function currentWorkspace(row: WorkspaceRow): CurrentWorkspace {
  const { id, name, timeZone, weekStart, sampleOf } = row;
  return { id, name, timeZone, weekStart, isSample: sampleOf !== null };
}

/** The clock of a workspace: the present, or the last moment of a sample story. */
export function workspaceNow(row: WorkspaceRow, present: Date): Date {
  return row.sampleUntil === null ? present : lastMomentOf(row.sampleUntil, row.timeZone);
}

/** The last millisecond of a calendar day (`YYYY-MM-DD`) in a time zone. */
export function lastMomentOf(day: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T23:59:59.999Z`);
  // The offset is taken twice: the first guess may stand on the other side of a clock change.
  const guess = wanted - offsetAt(wanted, timeZone);
  return new Date(wanted - offsetAt(guess, timeZone));
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(moment / 1000) * 1000;
}
