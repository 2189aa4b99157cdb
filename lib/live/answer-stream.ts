import 'server-only';
import { type Arrived, mostArrived } from '@/db/queries/responses';
import { watchAnswers } from './answer-hub';
import { earlierId } from './earlier-id';

export type AnswerStream = {
  readonly workspaceId: string;
  /** The id from which on answers are new to the reader. */
  readonly after: string;
  /** What of what arrived the reader watches, oldest first. */
  readonly find: (arrived: Arrived) => Promise<string[]>;
  /** Milliseconds between signs of life; at each the table is looked at too. */
  readonly beat?: number;
  /** Milliseconds after which the reader is to come back, so that its session is looked at again. */
  readonly longest?: number;
};

/** A transaction takes less than this many milliseconds from the id of an answer to its commit. */
export const slowestCommit = 60_000;

/**
 * New answers as server-sent events: each is told once, with its id as the id
 * of the event. A reader that comes back names the last one it had, and is told
 * what it missed from the table; those within `slowestCommit` before it may come
 * twice, as ids are made before their transaction commits.
 */
export function answerStream({
  workspaceId,
  after,
  find,
  beat = 15_000,
  longest = 300_000,
}: AnswerStream): ReadableStream<Uint8Array> {
  let close: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const told = new Set<string>();
      let newest = after;
      let isOpen = true;
      let work = Promise.resolve();

      const tell = async (arrived: Arrived) => {
        const found = await find(arrived);
        const fresh = found.filter((id) => !told.has(id));
        const last = fresh.at(-1);
        if (!isOpen || !last) return found;
        for (const id of fresh) told.add(id);
        if (last > newest) newest = last;
        write(`id: ${newest}\ndata: ${JSON.stringify({ ids: fresh })}\n\n`);
        return found;
      };
      const missed = async () => {
        let from: string | undefined = earlierId(newest, slowestCommit);
        while (from && isOpen) {
          const found: string[] = await tell({ after: from });
          from = found.length === mostArrived ? found.at(-1) : undefined;
        }
      };
      // One after the other. What fails is found at the next sign of life.
      const next = (step: () => Promise<unknown>) => {
        work = work
          .then(async () => {
            if (isOpen) await step();
          })
          .catch(() => undefined);
      };

      const leave = watchAnswers({
        workspaceId,
        heard: (answers) => next(() => (answers?.isAll ? tell({ ids: answers.ids }) : missed())),
        ended: () => close(),
      });
      const beating = setInterval(() => {
        write(': still here\n\n');
        next(missed);
      }, beat);
      const ending = setTimeout(() => close(), longest);
      close = () => {
        if (!isOpen) return;
        isOpen = false;
        leave();
        clearInterval(beating);
        clearTimeout(ending);
        try {
          controller.close();
        } catch {
          // The reader has gone and closed it.
        }
      };
      write(`retry: 1000\nid: ${after}\nevent: ready\ndata: {}\n\n`);
      next(missed);
    },
    cancel: () => close(),
  });
}
