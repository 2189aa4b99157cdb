/**
 * The first id that could have been made so many milliseconds before another:
 * ids begin with their moment (UUID version 7, RFC 9562).
 *
 * @example earlierId('0197a3c4-1111-7222-8333-444455556666', 0x1111) // '0197a3c4-0000-7000-8000-000000000000'
 */
export function earlierId(id: string, milliseconds: number): string {
  return idAt(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - milliseconds);
}

/** The first id that could be made at a moment, in milliseconds since 1970. */
export function idAt(moment: number): string {
  const digits = Math.max(0, moment).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7000-8000-000000000000`;
}
