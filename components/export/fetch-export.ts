import { formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** A file that came whole, or why it did not, in a sentence. */
export type Fetched =
  | { readonly ok: true; readonly blob: Blob; readonly name: string }
  | { readonly ok: false; readonly message: string };

/** Pieces of this size become one, which a browser may keep on its disk. */
const pieceBytes = 16 * 1024 * 1024;

/** Fetches a file and tells how much of it has come. */
export async function fetchExport(
  t: Words,
  href: string,
  { signal, onBytes }: { signal: AbortSignal; onBytes: (bytes: number) => void },
): Promise<Fetched> {
  try {
    const response = await fetch(href, { signal });
    if (!response.ok) return { ok: false, message: await refusalOf(t, response) };
    const type = response.headers.get('content-type') ?? '';
    const blob = await blobOf(response, type, onBytes);
    return { ok: true, blob, name: nameOf(response) };
  } catch {
    return { ok: false, message: t(signal.aborted ? 'files.cancelled' : 'files.broken') };
  }
}

async function blobOf(
  { body }: Response,
  type: string,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const whole: Blob[] = [];
  let open: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, inOpen] = [0, 0];
  const reader = body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || !value) break;
    open.push(value);
    bytes += value.byteLength;
    inOpen += value.byteLength;
    onBytes(bytes);
    if (inOpen < pieceBytes) continue;
    whole.push(new Blob(open));
    [open, inOpen] = [[], 0];
  }
  return new Blob([...whole, ...open], { type });
}

async function refusalOf(t: Words, response: Response): Promise<string> {
  const usual = t('files.not-made');
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return usual;
  const { title }: { title?: unknown } = await response.json();
  return typeof title === 'string' ? title : usual;
}

function nameOf(response: Response): string {
  const disposition = response.headers.get('content-disposition') ?? '';
  const inAnyLetters = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  if (inAnyLetters) return decodeURIComponent(inAnyLetters);
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'ergograph';
}

/** Hands a file to the reader, as a link to it would. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `840 kB`, `12.4 MB` */
export function sizeWords(t: Words, bytes: number): string {
  const thousand = 1000;
  return bytes < thousand * thousand
    ? t('files.kilobytes', { n: formatNumber(t, Math.ceil(bytes / thousand), 0) })
    : t('files.megabytes', { n: formatNumber(t, bytes / (thousand * thousand), 1) });
}
