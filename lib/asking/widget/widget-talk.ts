import type { AskedJson } from '@/lib/asking/asked-json';
import type { WidgetMemory } from './widget-memory';
import type { WidgetAnswer } from './widget-options';

/**
 * Fetches questions and sends answers, one after another; what cannot be sent is
 * kept, and sent when the network is back. The same answer sent twice is one.
 * Runs in the browser, as the text of this one function.
 *
 * @param origin of the installation
 */
export function widgetTalk(origin: string, memory: Pick<WidgetMemory, 'unsent' | 'keepUnsent'>) {
  let line: Promise<unknown> = Promise.resolve();

  const post = async ({ token, givenAt, body }: WidgetAnswer): Promise<boolean> => {
    const waited = Math.max(0, Date.now() - givenAt);
    try {
      const answer = await fetch(`${origin}/s/${token}/answer`, {
        method: 'POST',
        mode: 'cors',
        credentials: 'omit',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        // What is sent at once was given when it arrives, whatever the clock of the device says.
        body: JSON.stringify({ ...body, ...(waited > 10_000 ? { waited } : {}) }),
      });
      // What is refused now is refused again; only what nobody could judge is kept.
      return answer.status < 500 && answer.status !== 429;
    } catch {
      return false;
    }
  };

  const isSame = (one: WidgetAnswer, other: WidgetAnswer) =>
    one.token === other.token && JSON.stringify(one.body) === JSON.stringify(other.body);

  const flush = async (): Promise<boolean> => {
    for (const answer of memory.unsent()) {
      if (!(await post(answer))) return false;
      // Another page of the site may have added to them, or sent it too.
      memory.keepUnsent(memory.unsent().filter((each) => !isSame(each, answer)));
    }
    return true;
  };
  const later = () => {
    const sent = line.then(flush);
    line = sent;
    return sent;
  };

  return {
    /** Names an answer; pages without a secure connection have no `randomUUID`. */
    newName(): string {
      const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
      const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
    },
    async question(token: string, languages: readonly string[]): Promise<AskedJson | null> {
      const query = new URLSearchParams({ languages: languages.join() });
      try {
        const answer = await fetch(`${origin}/s/${token}/question?${query}`, {
          mode: 'cors',
          credentials: 'omit',
        });
        return answer.ok ? await answer.json() : null;
      } catch {
        return null;
      }
    },
    /** @returns whether it arrived; if not, it is kept and sent later */
    send(answer: WidgetAnswer): Promise<boolean> {
      memory.keepUnsent([...memory.unsent(), answer]);
      return later();
    },
    sendKept: later,
  };
}

export type WidgetTalk = ReturnType<typeof widgetTalk>;
