/** A nonce for the scripts of one page, which no other page ever had. */
export function freshNonce(): string {
  return Buffer.from(crypto.randomUUID()).toString('base64');
}

/** Characters of every nonce: 4 for each 3 of a UUID. */
export const nonceLength = 48;
