import 'server-only';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import * as z from 'zod';
import type { MailOutcome } from '@/db/mutations/settle-mail';

/** One conversation with the mail server, over which mails go one after another. */
export type MailLine = {
  /**
   * Hands one mail over, once.
   *
   * @param message the whole of it, headers and all, as RFC 5322 has it
   * @param attempt how often it was tried, this time included; waits between tries grow with it
   */
  send(mail: MailToSend, at: { attempt: number; now: Date }): Promise<MailOutcome>;
  close(): void;
};

export type MailToSend = {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  readonly message: Buffer;
};

const minute = 60_000;
const waits = { greetingTimeout: 15_000, socketTimeout: 60_000 };
const longestConnecting = 15_000;

/** Opens lines to the mail server of a URL as they are needed, and anew when one breaks. */
export function mailLine(url: string): MailLine {
  let open: Promise<SMTPConnection> | null = null;
  const hangUp = () => {
    open?.then((line) => line.close()).catch(() => undefined);
    open = null;
  };
  return {
    async send(mail, at) {
      let isWhole = false;
      try {
        open ??= dial(url);
        const line = await open;
        await converse(line, mail, () => {
          isWhole = true;
        });
        return { kind: 'sent', messageId: mail.messageId };
      } catch (error) {
        hangUp();
        return outcomeOf(error, { ...at, isWhole });
      }
    },
    close: () => {
      open?.then((line) => line.quit()).catch(() => undefined);
      open = null;
    },
  };
}

async function dial(url: string): Promise<SMTPConnection> {
  const { protocol, hostname, port: named, username, password, searchParams } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  const port = named ? Number(named) : secure ? 465 : 587;
  const line = new SMTPConnection({
    connection: await connected(host, port),
    host,
    port,
    secure,
    requireTLS: searchParams.get('tls') === 'required',
    ignoreTLS: searchParams.get('tls') === 'off',
    ...waits,
  });
  return new Promise((resolve, reject) => {
    line.once('error', reject);
    const ready = () => {
      line.off('error', reject);
      // A line that breaks while nothing is said is opened anew by the next mail.
      line.on('error', () => undefined);
      resolve(line);
    };
    line.connect((refusal) => {
      if (refusal) return reject(refusal);
      if (!username) return ready();
      const credentials = {
        user: decodeURIComponent(username),
        pass: decodeURIComponent(password),
      };
      line.login({ credentials }, (failure) => (failure ? reject(failure) : ready()));
    });
  });
}

/** Small pieces go at once: else each mail waits 40 ms for the server to acknowledge the one before. */
async function connected(host: string, port: number): Promise<Socket> {
  const socket = connect({ host, port, noDelay: true, keepAlive: true });
  const signal = AbortSignal.timeout(longestConnecting);
  try {
    await once(socket, 'connect', { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    throw signal.aborted ? new Error('The mail server did not answer in time.') : error;
  }
}

/** @param onWhole called when the server has been sent the last byte, so that it may have the mail */
async function converse(line: SMTPConnection, mail: MailToSend, onWhole: () => void) {
  const body = Readable.from([mail.message]);
  finished(body, { writable: false }).then(onWhole, () => undefined);
  await new Promise<void>((resolve, reject) => {
    const broken = (error?: Error) =>
      reject(error ?? new Error('The mail server closed the connection.'));
    const settle = (error: Error | null) => {
      line.off('error', broken);
      line.off('end', broken);
      if (error) reject(error);
      else resolve();
    };
    line.once('error', broken);
    line.once('end', broken);
    line.send({ from: mail.from, to: mail.to, size: mail.message.length }, body, settle);
  });
}

const smtpError = z.object({
  message: z.string(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
});

/**
 * What an error of the conversation means for the mail. Where the server said
 * nothing after it had the whole of it, nobody knows.
 */
export function outcomeOf(
  error: unknown,
  { attempt, now, isWhole }: { attempt: number; now: Date; isWhole: boolean },
): MailOutcome {
  const { message, command, responseCode } = smtpError
    .catch({ message: String(error) })
    .parse(error);
  const failure = message.slice(0, 500);
  if (responseCode !== undefined && responseCode >= 500) {
    // A refusal of the recipient; other refusals are about us or the message.
    const isAddressBad = command === 'RCPT TO' && [550, 551, 553].includes(responseCode);
    return { kind: 'refused', failure, isAddressBad };
  }
  if (responseCode === undefined && isWhole) return { kind: 'unknown', failure };
  const wait = Math.min(2 ** (attempt - 1), 240) * minute;
  return { kind: 'later', failure, at: new Date(now.getTime() + wait) };
}
