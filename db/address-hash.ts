import { createHash } from 'node:crypto';

/** By which an address is known after it was forgotten: SHA-256 of it in lower case. */
export function addressHash(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex');
}
