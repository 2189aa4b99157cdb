/**
 * How many were seen for just this long: `events` ended then (churned, say),
 * `censored` were still there when last seen. Counts may be weights.
 * Time is in any unit, from 0 up.
 */
export type Duration = { time: number; events: number; censored: number };

/** Single observations gathered by time, in order of time. */
export function durations(rows: Iterable<{ time: number; event: boolean }>): Duration[] {
  const counts: Duration[] = [];
  for (const { time, event } of rows) {
    counts.push({ time, events: event ? 1 : 0, censored: event ? 0 : 1 });
  }
  return gathered(counts);
}

/**
 * One entry a time, in order of time.
 *
 * @throws {RangeError} if a time or count is negative or not a number
 */
export function gathered(rows: readonly Duration[]): Duration[] {
  const byTime = new Map<number, Duration>();
  for (const { time, events, censored } of rows) {
    if (![time, events, censored].every((value) => value >= 0 && Number.isFinite(value))) {
      throw new RangeError(`${events} events and ${censored} censored at ${time} cannot be`);
    }
    const found = byTime.get(time) ?? { time, events: 0, censored: 0 };
    byTime.set(time, {
      time,
      events: found.events + events,
      censored: found.censored + censored,
    });
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}

/** How many are still under observation just before a time: all whose time is at least that long. */
export function atRisk(rows: readonly Duration[], time: number): number {
  return rows.reduce(
    (total, each) => (each.time >= time ? total + each.events + each.censored : total),
    0,
  );
}
