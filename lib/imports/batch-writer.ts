import 'server-only';
import { type Beat, recordImportBatch } from '@/db/mutations/import-runs';
import type { NewResponse } from '@/db/mutations/record-responses';
import type { Scope } from '@/db/scope';
import type { Plan } from '@/lib/csv/plan';
import type { ReadAnswer, ReadLine, Refusal } from '@/lib/csv/read-answer';
import { dayIn } from '@/lib/metrics/period';
import { answerKey } from './answer-key';
import { otherScore } from './check-tally';
import type { catalogIds } from './facts';

/** So many answers share a transaction: enough that their days' cells are touched once, few enough to wait for. */
export const usualBatch = 20_000;
/** Lines that say nothing are cheap, but how far the run is should be known now and then. */
const mostLines = 100_000;

type Target = {
  scope: Scope;
  importId: string;
  timeZone: string;
  plan: Plan;
  ids: ReturnType<typeof catalogIds>;
  mayBeKnown: boolean;
  batchSize: number;
  /** Writes with the beat by which the run holds its import. */
  beating: <Result>(write: (beat: Beat) => Promise<Result>) => Promise<Result>;
  onWritten: (linesRead: number) => void;
};

/** Gathers answers and refusals until there are enough for a transaction, and reads on while it is written. */
export class BatchWriter {
  /** Whether somebody has asked the run to stop. */
  cancelAsked = false;
  #rows: NewResponse[] = [];
  #about: { line: number; point: number; column: string }[] = [];
  #refusals: Refusal[] = [];
  #repeated = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #written: number;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly target: Target,
    /** Lines of the file that have been dealt with. */
    public linesRead: number,
  ) {
    this.#written = linesRead;
  }

  get isFull(): boolean {
    return (
      this.#rows.length + this.#refusals.length >= this.target.batchSize ||
      this.linesRead - this.#written >= mostLines
    );
  }

  add({ answers, refusals, repeated }: ReadLine): void {
    this.linesRead += 1;
    this.#repeated += repeated;
    for (const refusal of refusals) this.#refusals.push(refusal);
    for (const answer of answers) this.#take(answer);
  }

  /** Waits for the batch before, then begins to write this one. */
  async flush(): Promise<void> {
    await this.#writing;
    if (this.linesRead === this.#written) return;
    const batch = this.#batch();
    const write = async () => {
      const { scope, importId, beating, onWritten } = this.target;
      const { cancelAsked } = await beating((beat) =>
        recordImportBatch(scope, importId, batch, beat),
      );
      this.cancelAsked ||= cancelAsked;
      onWritten(batch.linesRead);
    };
    this.#writing = write();
    // Whoever waits next is told; until then a failure must not end the process.
    this.#writing.catch(() => undefined);
  }

  /** Waits until nothing is being written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  #batch() {
    const about = this.#about;
    const { timeZone, mayBeKnown } = this.target;
    const day = (moment: number) =>
      this.#last < this.#first ? null : dayIn(new Date(moment), timeZone);
    const batch = {
      rows: this.#rows,
      refusals: this.#refusals,
      linesRead: this.linesRead,
      repeated: this.#repeated,
      firstDay: day(this.#first),
      lastDay: day(this.#last),
      mayBeKnown,
      conflict: ({ index, score }: { index: number; score: number }): Refusal => {
        const answer = about[index];
        if (!answer) throw new Error('a conflict of no answer');
        return otherScore(answer, answer.column, score);
      },
    };
    this.#rows = [];
    this.#about = [];
    this.#refusals = [];
    this.#repeated = 0;
    this.#first = Number.POSITIVE_INFINITY;
    this.#last = Number.NEGATIVE_INFINITY;
    this.#written = this.linesRead;
    return batch;
  }

  #take(answer: ReadAnswer): void {
    const { plan, ids, importId } = this.target;
    const column = plan.scores[answer.score];
    if (!column?.survey.key) throw new Error('an answer to a survey that was not made');
    const { customer, attributes, line, point } = answer;
    const moment = answer.answeredAt.getTime();
    this.#first = Math.min(this.#first, moment);
    this.#last = Math.max(this.#last, moment);
    this.#about.push({ line, point, column: column.name });
    this.#rows.push({
      surveyVersionId: ids.version(column.survey.name),
      touchpointId: ids.touchpoint(answer.touchpoint.name),
      channelId: ids.channel(answer.channel.name),
      score: point,
      answeredAt: answer.answeredAt,
      idempotencyKey: answerKey(answer.identity, column.survey.key),
      source: 'import',
      comment: answer.comment,
      language: answer.language,
      customer: customer ? { ...customer, attributes } : undefined,
      attributes,
      importId,
    });
  }
}
