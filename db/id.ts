import { NIL, v7 } from 'uuid';

/** Random bytes for so many ids are drawn at once: drawing costs far more than making an id of them. */
const drawn = 256;
const idBytes = 16;
const bytes = new Uint8Array(drawn * idBytes);
let used = drawn;
let [msecs, seq] = [0, 0];

/**
 * A fresh id that sorts by the time it was made (UUID version 7, RFC 9562); of
 * those of one process and millisecond, the later sorts behind the earlier.
 */
export function newId(): string {
  if (used === drawn) {
    crypto.getRandomValues(bytes);
    used = 0;
  }
  const random = bytes.subarray(used * idBytes, (used + 1) * idBytes);
  used += 1;
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
  } else {
    seq = (seq + 1) >>> 0;
    if (seq === 0) msecs += 1;
  }
  return v7({ random, msecs, seq });
}

/** The id that stands for none: what a sum over the rollup leaves out. */
export const nilId = NIL;
