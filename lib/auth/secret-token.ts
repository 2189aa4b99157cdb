import { hash, randomBytes } from 'node:crypto';

/** A secret nobody can guess (256 bits), safe in URLs and headers. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a token, so that a stolen database opens no door. A plain
 * hash is enough here: a token of 256 random bits cannot be guessed from it,
 * unlike a password.
 */
export function tokenHash(token: string): string {
  return hash('sha256', token);
}
