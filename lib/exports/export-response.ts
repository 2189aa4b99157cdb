import 'server-only';
import { audit } from '@/db/mutations/audit';
import { AppError, type AppErrorCode } from '@/lib/errors';
import { problemResponse } from '@/lib/problem';
import { refusalWords } from '@/lib/words/refusal';
import type { Words } from '@/lib/words/words';
import { parseExport } from './export-params';
import type { ExportReader } from './export-part';
import { exportView } from './export-view';

/** Nobody waits for the answer any more; the number is that of other web servers. */
const gaveUp = 499;

/**
 * The file that an address asks for, or why there is none, in a sentence. What
 * is handed over is written down; what is cancelled half-way is made no further
 * and leaves no entry.
 */
export async function exportResponse(
  t: Words,
  reader: ExportReader,
  params: URLSearchParams,
  { signal, generatedAt }: { signal: AbortSignal; generatedAt: Date },
): Promise<Response> {
  const parsed = parseExport(params);
  if ('fault' in parsed) return problemResponse({ status: 400, title: parsed.fault });
  const { view, asked } = parsed.request;
  const { format, part } = asked;
  try {
    const of = { address: view, generatedAt };
    const { name, mediaType, body } = await exportView(t, reader, of, asked, signal);
    await audit(reader.scope, 'export.view', { view, format, ...(part ? { part } : {}) });
    return new Response(body, {
      headers: {
        'content-type': mediaType,
        'content-disposition': attachment(name),
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: gaveUp });
    if (!(error instanceof AppError)) throw error;
    return problemResponse({ status: statusOf(error.code), title: refusalWords(t, error) });
  }
}

function statusOf(code: AppErrorCode): number {
  if (code === 'not-found') return 404;
  return code === 'forbidden' ? 403 : 400;
}

/** How a file is called; headers hold no letters but Latin ones, so that others are told besides (RFC 8187). */
export function attachment(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return `attachment; filename="${name}"`;
  const plain = `ergograph${name.slice(name.lastIndexOf('.'))}`;
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
