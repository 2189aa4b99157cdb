/** How a moment is written: `22 Nov 2026, 08:00`, on the clock of a zone. */
export function momentsIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
}
