/**
 * A CSV file to download, which nobody on the way keeps.
 *
 * @param text the whole of it, or its pieces, each made when the reader is ready for it
 */
export function csvFile(name: string, text: string | AsyncGenerator<string>): Response {
  return new Response(typeof text === 'string' ? text : streamOf(text), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
