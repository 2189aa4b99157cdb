/** What was sent; null once it is more than `most` bytes. */
export async function bytesWithin(
  { body }: Pick<Request, 'body'>,
  most: number,
): Promise<Blob | null> {
  const parts: BlobPart[] = [];
  let size = 0;
  if (body) {
    for await (const part of body) {
      size += part.byteLength;
      if (size > most) return null;
      parts.push(part);
    }
  }
  return new Blob(parts);
}
