export const byItself = { 'Auto-Submitted': 'auto-generated' };

/** By which mail programs offer a button of their own (RFC 2369 and 8058). */
export function withWayOut(page: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${page}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    ...byItself,
  };
}
