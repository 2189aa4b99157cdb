import 'server-only';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { log } from '@/lib/log';

/**
 * Lets `answer` have the requests that are `ours` before whatever web server
 * runs in this process gets to see them, as tracing tools do it.
 *
 * @param answer writes the reply, or calls `passOn` to leave it to the server
 */
export function beforeServer(
  isOurs: (message: IncomingMessage) => boolean,
  answer: (message: IncomingMessage, reply: ServerResponse, passOn: () => void) => Promise<void>,
): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]): boolean {
    const [message, reply] = args;
    const goOn = (): boolean => Reflect.apply(emit, this, [event, ...args]);
    const isRequest =
      event === 'request' && message instanceof IncomingMessage && reply instanceof ServerResponse;
    if (!isRequest || !isOurs(message)) return goOn();
    answer(message, reply, goOn).catch((error: unknown) => {
      // The sender went away in the middle of its body.
      log.debug({ err: error }, 'request not answered');
      reply.destroy();
    });
    return true;
  };
}
