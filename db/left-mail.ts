import type { Series } from '@/lib/outgoing/vocabulary';

/**
 * Under which an address stands on the list of those who get no mail where it
 * has left one report or alert and gets all else.
 *
 * @param hash as `addressHash` makes it
 */
export function leftKey({ kind, id }: Series, hash: string): string {
  return keyFor(kind, id, hash);
}

const seriesMail = /^(report|alert):([0-9a-f-]{36}):[^:]*:([0-9a-f]{64})$/;

/** The same for the reader of a mail, by its subject in the outbox; null where it is of no report or alert. */
export function leftKeyOfMail(subject: string): string | null {
  const [, kind, id, hash] = seriesMail.exec(subject) ?? [];
  return kind && id && hash ? keyFor(kind, id, hash) : null;
}

function keyFor(kind: string, id: string, hash: string): string {
  return `${kind}:${id}:${hash}`;
}
