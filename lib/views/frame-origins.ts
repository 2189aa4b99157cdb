import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';

/** Origins named for one frame at most. */
const mostOrigins = 20;

/** `https://intranet.example`, `https://*.example.com:8443`; without a scheme `https` is meant. */
const written = /^(?:(https?):\/\/)?((?:\*\.)?(?:[a-z0-9-]+\.)*[a-z0-9-]+)(:\d{1,5})?\/?$/i;

/**
 * The sites whose pages may frame a view, as they are typed, with spaces, commas
 * or lines between them; none at all means that any may. Each comes back as an
 * origin that a Content-Security-Policy takes.
 */
export const frameOrigins = z
  .string()
  .default('')
  .transform((text, context) => {
    const typed = text.split(/[\s,;]+/).filter((one) => one !== '');
    const origins = typed.map((one) => ({ one, origin: originOf(one) }));
    const wrong = origins.find(({ origin }) => origin === null);
    const fault = (message: WordKey, params: Record<string, string | number>) => {
      context.addIssue({ code: 'custom', message, params });
      return z.NEVER;
    };
    if (wrong) return fault('views.not-an-origin', { origin: wrong.one });
    if (typed.length > mostOrigins) return fault('views.many-origins', { most: mostOrigins });
    return [...new Set(origins.flatMap(({ origin }) => origin ?? []))];
  });

function originOf(typed: string): string | null {
  const [whole, scheme = 'https', host, port = ''] = written.exec(typed) ?? [];
  return whole && host ? `${scheme}://${host}${port}`.toLowerCase() : null;
}

/** The `frame-ancestors` of a view that may be framed. */
export function frameAncestors(origins: readonly string[]): string {
  return `frame-ancestors ${origins.length === 0 ? '*' : origins.join(' ')}`;
}
