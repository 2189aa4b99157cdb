import { Agent, type OutgoingHttpHeaders, request } from 'node:http';

/** A request to send, and the status that says it was answered as it should be. */
export type Call = {
  path: string;
  method: 'GET' | 'POST';
  headers: OutgoingHttpHeaders;
  body?: string;
  status: number;
};

/**
 * Clients that each send their next request as soon as the last was answered.
 *
 * @param next what a client sends as its n-th request, counted over all clients
 * @returns milliseconds each answer took, and the seconds it all took
 */
export async function askAtOnce(
  origin: { port: number },
  clients: number,
  requests: number,
  next: (n: number) => Call,
): Promise<{ taken: number[]; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const taken: number[] = [];
  let sent = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (sent < requests) {
        const call = next(sent++);
        const begun = performance.now();
        await ask(agent, origin.port, call);
        taken.push(performance.now() - begun);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { taken, seconds };
}

function ask(agent: Agent, port: number, call: Call): Promise<void> {
  const { path, method, headers, body, status } = call;
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === status) return resolve();
        const said = Buffer.concat(chunks).toString().slice(0, 500);
        reject(new Error(`${method} ${path} was answered ${response.statusCode}: ${said}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
