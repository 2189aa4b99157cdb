/**
 * Under which an address stands on the list of those who get no mail where it
 * has left one report and gets all else.
 *
 * @param hash as `addressHash` makes it
 */
export function leftKey(reportId: string, hash: string): string {
  return `report:${reportId}:${hash}`;
}

const reportMail = /^report:([0-9a-f-]{36}):[^:]*:([0-9a-f]{64})$/;

/** The same for the reader of a mail, by its subject in the outbox; null where it is of no report. */
export function leftKeyOfMail(subject: string): string | null {
  const [, reportId, hash] = reportMail.exec(subject) ?? [];
  return reportId && hash ? leftKey(reportId, hash) : null;
}
