const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `due in 5 hours`, `due in 2 days`, `3 days overdue`; whole units, rounded down. */
export function dueWords(dueAt: Date, now: Date): string {
  const left = dueAt.getTime() - now.getTime();
  return left < 0 ? `${lengthWords(-left)} overdue` : `due in ${lengthWords(left)}`;
}

function lengthWords(length: number): string {
  if (length < hour) return counted(Math.max(1, Math.floor(length / minute)), 'minute');
  if (length < 2 * day) return counted(Math.floor(length / hour), 'hour');
  return counted(Math.floor(length / day), 'day');
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
