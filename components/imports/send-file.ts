import type { Words } from '@/lib/words/words';

const pieceBytes = 768 * 1024;
const tries = 4;

type Outcome = { id: string } | { message: string };
type Answer =
  | { ok: true; body: { id?: unknown; nextPart?: unknown } }
  | { ok: false; message: string };

/**
 * Sends a file in pieces small enough for every proxy on the way, each tried
 * again if the line breaks.
 */
export async function sendFile(
  t: Words,
  file: File,
  onProgress: (sent: number) => void,
): Promise<Outcome> {
  const opened = await post(t, `name=${encodeURIComponent(file.name)}&bytes=${file.size}`, null);
  if (!opened.ok) return opened;
  const { id } = opened.body;
  if (typeof id !== 'string') return { message: t('import-file.not-understood') };
  let part = 0;
  for (let from = 0; from < file.size; from += pieceBytes) {
    const piece = file.slice(from, from + pieceBytes);
    const sent = await post(t, `import=${id}&part=${part}`, piece);
    if (!sent.ok) return sent;
    part = typeof sent.body.nextPart === 'number' ? sent.body.nextPart : part + 1;
    onProgress(from + piece.size);
  }
  return { id };
}

async function post(t: Words, query: string, body: Blob | null): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(`/imports/upload?${query}`, { method: 'POST', body });
      const answer: { id?: unknown; nextPart?: unknown; message?: unknown } = await response.json();
      if (response.ok) return { ok: true, body: answer };
      const { message } = answer;
      return {
        ok: false,
        message: typeof message === 'string' ? message : t('import-file.not-understood'),
      };
    } catch {
      if (attempt === tries) {
        return { ok: false, message: t('import-file.broken') };
      }
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}
