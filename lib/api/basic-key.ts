/** HTTP Basic with a key as its user name (RFC 7617), said as Bearer; anything else stays as it is. */
export function asBearer(authorization: string | null): string | null {
  const packed = /^Basic +([\w+/=-]+)$/i.exec(authorization ?? '')?.[1];
  if (packed === undefined) return authorization;
  const [user = ''] = Buffer.from(packed, 'base64').toString('utf8').split(':');
  return `Bearer ${user}`;
}
