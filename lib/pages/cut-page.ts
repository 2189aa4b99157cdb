import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, gunzip } from 'node:zlib';
import { nonceLength } from '@/lib/nonce';
import { byteShift, product } from './crc-shift';

const [pack, unpack] = [promisify(deflateRaw), promisify(gunzip)];

/** The bytes of a page without its nonce: between two pieces, a nonce belongs. */
export type CutPage = {
  readonly pieces: readonly Buffer[];
  /** What ends a packed page: its check sum depends on the nonce. */
  readonly seal: ((nonce: Buffer) => Buffer) | null;
};

/** The page with this nonce. */
export function filled({ pieces, seal }: CutPage, nonce: string): Buffer {
  const bytes = Buffer.from(nonce);
  const parts = pieces.flatMap((piece, at) => (at === 0 ? [piece] : [bytes, piece]));
  return Buffer.concat(seal ? [...parts, seal(bytes)] : parts);
}

/** Cuts a page at every place of its nonce. */
export function cutPlain(body: Buffer, nonce: string): CutPage {
  return { pieces: split(body, nonce), seal: null };
}

/** RFC 1952, 2.3: a member of deflated bytes, with neither name nor time. */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** RFC 1951, 3.2.4: an empty block, the last. */
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);
/** RFC 1951, 3.2.4: says that a nonce follows as it is. */
const nonceBlock = Buffer.from([0, nonceLength, 0, 0xff - nonceLength, 0xff]);
/** How far back deflate looks for what it has seen before, in bytes. */
const reach = 32 * 1024;
/** Stands for the nonce while the rest is packed: UTF-8 has no such byte, so nothing is said to be as there. */
const gap = Buffer.alloc(nonceLength, 0xff);
const zeros = Buffer.alloc(nonceLength);

/**
 * Cuts a page that was sent packed by gzip, so that it need not be packed again
 * for another nonce: each nonce is a block of its own that is not deflated, and
 * what is around them refers to nothing in them.
 */
export async function cutPacked(body: Buffer, nonce: string): Promise<CutPage> {
  const texts = split(await unpack(body), nonce);
  const pieces: Buffer[] = [];
  let before = Buffer.alloc(0);
  for (const [at, text] of texts.entries()) {
    const block = at === texts.length - 1 ? lastBlock : nonceBlock;
    const start = at === 0 ? [header] : [];
    pieces.push(Buffer.concat([...start, await deflated(text, before), block]));
    before = Buffer.concat([before, text, gap]).subarray(-reach);
  }
  return { pieces, seal: sealOf(texts) };
}

/** Deflates up to the end of a byte, with what stands before known to the reader. */
async function deflated(text: Buffer, before: Buffer): Promise<Buffer> {
  if (text.byteLength === 0) return text;
  const dictionary = before.byteLength > 0 ? { dictionary: before } : {};
  return pack(text, { ...dictionary, finishFlush: constants.Z_SYNC_FLUSH });
}

/**
 * RFC 1952, 2.3.1: check sum and length. The sum is linear, so a nonce changes
 * that of the page with zeros in its place by its own, moved to each place.
 */
function sealOf(texts: readonly Buffer[]): (nonce: Buffer) => Buffer {
  const last = texts.length - 1;
  const sum = texts.reduce((so, text, at) => {
    const whole = crc32(text, so);
    return at < last ? crc32(zeros, whole) : whole;
  }, 0);
  let [behind, places] = [0, 0];
  for (const [at, text] of [...texts.entries()].reverse()) {
    behind += text.byteLength;
    if (at === 0) continue;
    places ^= byteShift(behind);
    behind += nonceLength;
  }
  return (nonce) => {
    const seal = Buffer.alloc(8);
    const moved = product(places, crc32(nonce) ^ crc32(zeros));
    seal.writeUInt32LE((sum ^ moved) >>> 0, 0);
    seal.writeUInt32LE(behind >>> 0, 4);
    return seal;
  };
}

function split(body: Buffer, nonce: string): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(nonce); at >= 0; at = body.indexOf(nonce, from)) {
    pieces.push(body.subarray(from, at));
    from = at + Buffer.byteLength(nonce);
  }
  return [...pieces, body.subarray(from)];
}
