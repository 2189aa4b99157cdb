import { connect, createServer, type Socket } from 'node:net';

/** An address that stays while the server behind it comes and goes. */
export type SteadyAddress = {
  readonly port: number;
  /** Leads new connections to a port of this machine; `null` refuses them, as an absent server does. */
  lead(port: number | null): void;
  close(): Promise<void>;
};

/** Listens on a free port of this machine and passes on what it hears. */
export async function steadyAddress(): Promise<SteadyAddress> {
  let target: number | null = null;
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((from) => {
    keep(from);
    if (target === null) {
      from.resetAndDestroy();
      return;
    }
    const to = keep(connect(target, '127.0.0.1'));
    from.on('close', () => to.destroy());
    to.on('close', () => from.destroy());
    from.pipe(to).pipe(from);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port was given');
  return {
    port: address.port,
    lead(port) {
      target = port;
      if (port === null) for (const socket of open) socket.resetAndDestroy();
    },
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
