import { NIL, v7 } from 'uuid';

/** A fresh id that sorts by the time it was made (UUID version 7, RFC 9562). */
export function newId(): string {
  return v7();
}

/** The id that stands for none: what a sum over the rollup leaves out. */
export const nilId = NIL;
