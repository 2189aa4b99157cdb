const quarter = 15 * 60_000;

/**
 * Writes moments as the clocks of a zone show them, with their distance from
 * UTC: `2026-06-21T14:05:09+01:00`. No zone changes its clock within a quarter
 * of an hour, so each quarter is looked up once.
 */
export function offsetTime(timeZone: string): (moment: Date) => string {
  const formatter = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  const known = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const key = Math.floor(time / quarter);
    const found = known.get(key) ?? minutesOf(formatter, key * quarter);
    if (known.size > 100_000) known.clear();
    known.set(key, found);
    return found;
  };
  return (moment) => {
    const minutes = offsetAt(moment.getTime());
    const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19);
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    return `${local}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
  };
}

/** `GMT+05:30` → 330 */
function minutesOf(formatter: Intl.DateTimeFormat, time: number): number {
  const name = formatter.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -size : size;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
