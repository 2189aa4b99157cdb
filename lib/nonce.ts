/** A nonce for the scripts of one page, which no other page ever had. */
export function freshNonce(): string {
  return Buffer.from(crypto.randomUUID()).toString('base64');
}
