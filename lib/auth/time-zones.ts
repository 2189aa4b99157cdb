/** The names of all time zones this server knows, UTC first. */
export function timeZoneNames(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}

/**
 * The zone somebody means: its name in any case (`europe/warsaw`), with spaces
 * for underscores, or only its city (`Warsaw`). Null if there is none.
 */
export function resolveTimeZone(typed: string): string | null {
  const wanted = typed.trim().replaceAll(' ', '_').toLowerCase();
  if (wanted === '') return null;
  const names = timeZoneNames();
  const found =
    names.find((name) => name.toLowerCase() === wanted) ??
    names.find((name) => name.toLowerCase().endsWith(`/${wanted}`));
  return found ?? canonical(typed.trim());
}

/** Names that are not listed but known, such as older spellings (`Asia/Calcutta`). */
function canonical(name: string): string | null {
  // An offset such as +02:00 would be accepted, too, but it knows no summer time.
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
