import type { Told } from '@/lib/words/told';
import type { ReadAbout } from './read-about';

/** Why a cell, and with it an answer or a whole line, is not imported. */
export type Refusal = { line: number; column: string; value: string; reason: Told };

export type NamedPlace = { name: string; known: boolean };

export type PlaceKind = 'touchpoint' | 'channel';

/** When and where the answers of a line were given. */
export type ReadContext = { answeredAt: Date; touchpoint: NamedPlace; channel: NamedPlace };

/** One answer as the file tells it, in names; the keys are looked up when it is written. */
export type ReadAnswer = ReadContext &
  ReadAbout & {
    line: number;
    /** Index into the scores of the plan. */
    score: number;
    point: number;
    /** Names the line for good; with the key of the survey it names the answer. */
    identity: string;
    /** The cell with the answer's own id, where the file has one. */
    id: { column: string; value: string } | null;
  };

export type ReadLine = {
  answers: ReadAnswer[];
  refusals: Refusal[];
  /** Touchpoints and channels the workspace does not have, with the codes that stand for them. */
  unknown: { what: PlaceKind; code: string; name: string }[];
  /** Answers that an earlier line of the file gave already. */
  repeated: number;
  /** Why the mapping says to leave the line out; null if it does not. */
  leftOut: Told | null;
};

/** A hexadecimal print of a text, long enough that two texts never share one. */
export type Print = (text: string) => string;
