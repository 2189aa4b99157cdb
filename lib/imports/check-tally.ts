import 'server-only';
import type { StoredScore } from '@/db/queries/imports';
import type { ImportReport, PreviewAnswer, UnknownPlace } from '@/lib/csv/import-report';
import type { Plan } from '@/lib/csv/plan';
import type { ReadAnswer, ReadLine, Refusal } from '@/lib/csv/read-answer';
import { dayIn } from '@/lib/metrics/period';
import { noCounts } from '@/lib/metrics/score-counts';
import { answerKey } from './answer-key';
import { LeftOut } from './left-out';

const shownRefusals = 200;
const shownUnknown = 500;
const shownPreview = 8;

/** Adds up what the lines of a file come to. */
export class CheckTally {
  linesRead = 0;
  #known = 0;
  #refusedLines = 0;
  #leftOut = new LeftOut();
  /** Lines refused since the last settling, so that each is counted once. */
  #refusedNow = new Set<number>();
  #refusals: Refusal[] = [];
  #unknown = new Map<string, { place: Omit<UnknownPlace, 'lines'>; lines: number }>();
  #preview: PreviewAnswer[] = [];
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #counts: number[][];

  constructor(
    readonly plan: Plan,
    readonly here: ReadonlyMap<string, number>,
    readonly onRefusal?: (refusal: Refusal) => void,
    /** An import whose answers count as not here yet, because it goes on. */
    readonly own?: string,
  ) {
    this.#counts = plan.scores.map(() => [...noCounts]);
  }

  add(line: ReadLine): void {
    this.linesRead += 1;
    this.#known += line.repeated;
    if (line.leftOut !== null) this.#leftOut.add(line.leftOut);
    for (const refusal of line.refusals) this.#refuse(refusal);
    for (const place of line.unknown) this.#meet(place);
    if (line.answers.length > 0 && this.#preview.length < shownPreview) {
      this.#preview.push(previewOf(line.answers, this.plan));
    }
  }

  settle(answers: readonly ReadAnswer[], stored: ReadonlyMap<string, StoredScore>): void {
    for (const answer of answers) {
      const { column, survey } = this.#scoreOf(answer);
      const before = survey.key ? stored.get(answerKey(answer.identity, survey.key)) : undefined;
      if (before !== undefined && before.score !== answer.point) {
        this.#refuse(otherScore(answer, column, before.score));
      } else if (before === undefined || before.importId === this.own) this.#count(answer);
      else this.#known += 1;
    }
    this.#refusedNow.clear();
  }

  report(complete: boolean, lines: number): ImportReport {
    const { timeZone } = this.plan.facts;
    const some = this.#last >= this.#first;
    return {
      holds: 'answers',
      complete,
      linesRead: this.linesRead,
      lines: Math.max(lines, this.linesRead),
      problems: [],
      scores: this.plan.scores.map(({ name, survey }, index) => ({
        column: name,
        survey: survey.name,
        metric: survey.metric,
        scale: survey.scale,
        isNew: survey.key === null,
        counts: [...(this.#counts[index] ?? noCounts)],
        here: survey.key === null ? 0 : (this.here.get(survey.key) ?? 0),
      })),
      ready: this.#counts.flat().reduce((sum, count) => sum + count, 0),
      changed: 0,
      known: this.#known,
      linesRefused: this.#refusedLines,
      linesLeftOut: this.#leftOut.lines,
      leftOut: this.#leftOut.list(),
      refusals: [...this.#refusals],
      unknown: [...this.#unknown.values()].map(({ place, lines: times }) => ({
        ...place,
        lines: times,
      })),
      records: [],
      preview: [...this.#preview],
      firstDay: some ? dayIn(new Date(this.#first), timeZone) : null,
      lastDay: some ? dayIn(new Date(this.#last), timeZone) : null,
    };
  }

  #scoreOf(answer: ReadAnswer) {
    const score = this.plan.scores[answer.score];
    if (!score) throw new Error('an answer of no score column');
    return { column: score.name, survey: score.survey };
  }

  #count(answer: ReadAnswer): void {
    const counts = this.#counts[answer.score];
    if (counts) counts[answer.point] = (counts[answer.point] ?? 0) + 1;
    this.#first = Math.min(this.#first, answer.answeredAt.getTime());
    this.#last = Math.max(this.#last, answer.answeredAt.getTime());
  }

  #refuse(refusal: Refusal): void {
    if (!this.#refusedNow.has(refusal.line)) this.#refusedLines += 1;
    this.#refusedNow.add(refusal.line);
    if (this.#refusals.length < shownRefusals) this.#refusals.push(refusal);
    this.onRefusal?.(refusal);
  }

  #meet({ what, code, name }: Omit<UnknownPlace, 'lines'>): void {
    const key = `${what} ${code}`;
    const met = this.#unknown.get(key);
    if (met) met.lines += 1;
    else if (this.#unknown.size < shownUnknown) {
      this.#unknown.set(key, { place: { what, code, name }, lines: 1 });
    }
  }
}

/** The answer is here already, but not with this score. */
export function otherScore(
  answer: Pick<ReadAnswer, 'line' | 'point'>,
  column: string,
  before: number,
): Refusal {
  return {
    line: answer.line,
    column,
    value: String(answer.point),
    reason: { key: 'import-faults.already-here', values: { score: before } },
  };
}

function previewOf(answers: readonly ReadAnswer[], plan: Plan): PreviewAnswer {
  const [first] = answers;
  if (!first) throw new Error('a preview of no answer');
  return {
    line: first.line,
    answeredAt: first.answeredAt.toISOString(),
    touchpoint: first.touchpoint.name,
    touchpointKnown: first.touchpoint.known,
    channel: first.channel.name,
    channelKnown: first.channel.known,
    points: plan.scores.map(
      (_, index) => answers.find(({ score }) => score === index)?.point ?? null,
    ),
  };
}
