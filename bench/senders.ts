import { connect, type Socket } from 'node:net';

/** What a sender posts, and the status that says it was taken. */
export type Posting = { path: string; key: string; status: number; body: () => string };

/**
 * Senders that each post their next body as soon as the last was answered, each
 * on a connection of its own. They write HTTP/1.1 as it goes over the wire: a
 * general client costs more than what it measures, and takes that from the same
 * cores.
 *
 * @returns milliseconds each answer took, and the seconds it all took
 */
export async function postAtOnce(
  { port }: { port: number },
  senders: number,
  requests: number,
  posting: Posting,
): Promise<{ taken: number[]; seconds: number }> {
  const lines = await Promise.all(Array.from({ length: senders }, () => opened(port)));
  const taken: number[] = [];
  let sent = 0;
  const start = performance.now();
  await Promise.all(
    lines.map(async (line) => {
      while (sent < requests) {
        sent += 1;
        const begun = performance.now();
        await post(line, posting);
        taken.push(performance.now() - begun);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const line of lines) line.destroy();
  return { taken, seconds };
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const line = connect(port, '127.0.0.1', () => resolve(line.setNoDelay(true)));
    line.once('error', reject);
  });
}

function post(line: Socket, { path, key, status, body }: Posting): Promise<void> {
  const text = body();
  return new Promise((resolve, reject) => {
    let said = '';
    const end = (error?: Error) => {
      line.removeListener('data', heard);
      line.removeListener('close', closed);
      if (error) reject(error);
      else resolve();
    };
    const closed = () => end(new Error(`POST ${path}: the connection was closed`));
    const heard = (data: Buffer) => {
      said += data.toString('latin1');
      if (!isWhole(said)) return;
      if (said.startsWith(`HTTP/1.1 ${status} `)) end();
      else end(new Error(`POST ${path} was answered ${said.slice(0, 1000)}`));
    };
    line.on('data', heard);
    line.on('close', closed);
    line.write(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    );
  });
}

/** The door says how long each of its answers is. */
function isWhole(said: string): boolean {
  const head = said.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)/i.exec(said)?.[1];
  return head !== -1 && length !== undefined && said.length >= head + 4 + Number(length);
}
