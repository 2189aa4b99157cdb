const letters = 0xc0;
const lineFeed = 0x0a;

/**
 * What the bytes of a file look like, chunk by chunk. Chunks that are plain
 * UTF-8 are counted natively; byte by byte go only those that are not, and
 * those with zeros in them.
 */
export class ByteTally {
  bytes = 0;
  zeros = 0;
  /** The line of the first zero, and of the first byte that is no UTF-8. */
  zeroLine: number | null = null;
  brokenLine: number | null = null;
  /** Characters of several bytes that are UTF-8, and bytes that cannot be. */
  sequences = 0;
  broken = 0;
  /** Control characters other than zero that no text has. */
  controls = 0;
  evenZeros = 0;
  lineFeeds = 0;
  /** Line feeds as UTF-16 writes them, by which end comes first. */
  littleFeeds = 0;
  bigFeeds = 0;
  /** Bytes beyond ASCII, and those that are letters in runs of three and more. */
  high = 0;
  inRuns = 0;
  #run = 0;
  #before = 0;
  #needed = 0;
  /** Null once a chunk was no UTF-8. */
  #strict: TextDecoder | null = new TextDecoder('utf-8', { fatal: true });
  /** Whether leading bytes may belong to a character of the chunk before. */
  #carried = false;

  add(chunk: Uint8Array): void {
    const isValid = this.#decodes(chunk);
    if (isValid && !chunk.includes(0)) {
      this.lineFeeds += feedsIn(chunk);
      this.bytes += chunk.length;
      this.#before = chunk.at(-1) ?? 0;
      return;
    }
    for (const byte of chunk) {
      this.#look(byte);
      if (!isValid) this.#continue(byte);
    }
  }

  end(): void {
    if (this.#strict === null) return;
    try {
      this.#strict.decode();
    } catch {
      this.#break();
    }
  }

  #decodes(chunk: Uint8Array): boolean {
    try {
      if (this.#strict === null) return false;
      this.sequences += chunk.length - this.#strict.decode(chunk, { stream: true }).length;
      return true;
    } catch {
      this.#strict = null;
      this.#carried = true;
      return false;
    }
  }

  #look(byte: number): void {
    const odd = this.bytes % 2 === 1;
    if (byte === 0) this.#zero(odd);
    else if (byte === lineFeed) this.#feed(odd);
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) this.controls += 1;
    if (byte >= 0x80) this.high += 1;
    this.#run = byte >= letters ? this.#run + 1 : 0;
    if (this.#run >= 3) this.inRuns += this.#run === 3 ? 3 : 1;
    this.#before = byte;
    this.bytes += 1;
  }

  #zero(odd: boolean): void {
    this.zeros += 1;
    this.zeroLine ??= this.lineFeeds + 1;
    if (!odd) this.evenZeros += 1;
    else if (this.#before === lineFeed) this.littleFeeds += 1;
  }

  #feed(odd: boolean): void {
    this.lineFeeds += 1;
    if (odd && this.#before === 0) this.bigFeeds += 1;
  }

  /** Follows the characters of several bytes that UTF-8 has. */
  #continue(byte: number): void {
    const isRest = byte >= 0x80 && byte < 0xc0;
    if (isRest && this.#needed > 0) {
      this.#needed -= 1;
      if (this.#needed === 0) this.sequences += 1;
      return;
    }
    if (this.#needed > 0) this.#break();
    this.#needed = 0;
    if (isRest && this.#carried) return;
    this.#carried = false;
    const rest = restOf(byte);
    if (rest === null) this.#break();
    else this.#needed = rest;
  }

  #break(): void {
    this.broken += 1;
    // A line feed that cuts a character short is of the line it ends.
    this.brokenLine ??= this.lineFeeds + (this.#before === lineFeed ? 0 : 1);
  }
}

/** How many bytes a character goes on for after its first; null if none begins so. */
function restOf(lead: number): number | null {
  if (lead < 0x80) return 0;
  if (lead < 0xc2 || lead > 0xf4) return null;
  if (lead < 0xe0) return 1;
  return lead < 0xf0 ? 2 : 3;
}

function feedsIn(chunk: Uint8Array): number {
  let feeds = 0;
  for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) feeds += 1;
  return feeds;
}
