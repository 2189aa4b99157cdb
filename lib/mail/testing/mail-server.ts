import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type ReceivedMail = { readonly to: string; readonly raw: string; readonly mail: Email };

/** A real mail server on this machine that keeps what it is given. */
export type TestMailServer = {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** What it does with recipients and mails from now on; nothing special unless told. */
  behave(how: Behaviour): void;
  stop(): Promise<void>;
};

export type Behaviour = {
  /** Refuses the recipient with this code. */
  readonly refuses?: (to: string) => number | null;
  /** Takes the whole mail and closes the connection without a word. */
  readonly goesSilent?: boolean;
};

/** Starts a mail server on a free port of this machine. */
export async function startMailServer(): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  let how: Behaviour = {};
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const code = how.refuses?.(address) ?? null;
      if (code === null) return done();
      done(Object.assign(new Error('not taken'), { responseCode: code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString();
        const to = session.envelope.rcptTo[0]?.address ?? '';
        received.push({ to, raw, mail: await PostalMime.parse(raw) });
        if (how.goesSilent) for (const each of server.connections) each.close();
        else done();
      });
    },
  };
  const server = new SMTPServer(options);
  // A client that is killed resets its connection, which is nobody's fault here.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (next) => {
      how = next;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
