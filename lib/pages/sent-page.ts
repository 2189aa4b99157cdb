import { freshNonce } from '@/lib/nonce';
import { type CutPage, cutPacked, cutPlain, filled } from './cut-page';

type Headers = readonly (readonly [string, string])[];

/** A page as it was sent once. */
export class SentPage {
  /** Bytes it was sent in. */
  readonly size: number;
  private cut: Promise<CutPage> | null = null;

  /**
   * @param body as it was sent: packed by gzip if the headers say so
   * @param nonce what its scripts were let in by
   */
  constructor(
    private readonly headers: Headers,
    private body: Buffer,
    private readonly nonce: string,
  ) {
    this.size = body.byteLength;
  }

  /** The same page with a nonce of its own. */
  async again(): Promise<{ headers: Headers; body: Buffer }> {
    const fresh = freshNonce();
    // Most pages are never asked for again: those that are, are cut when they are.
    this.cut ??= this.cutOnce();
    const body = filled(await this.cut, fresh);
    const headers = this.headers.map(
      ([name, value]) => [name, value.replaceAll(this.nonce, fresh)] as const,
    );
    return { headers, body };
  }

  private async cutOnce(): Promise<CutPage> {
    const isPacked = this.headers.some(([name]) => name === 'content-encoding');
    const cut = await (isPacked ? cutPacked : cutPlain)(this.body, this.nonce);
    this.body = Buffer.alloc(0);
    return cut;
  }
}
