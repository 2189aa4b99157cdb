/**
 * Whether somebody came by themselves, by a typed address, a bookmark or a new
 * tab. Whoever follows a link or loads a page anew wants exactly that page.
 */
export function isArrival(headers: Headers): boolean {
  return (
    headers.get('sec-fetch-site') === 'none' &&
    headers.get('sec-fetch-mode') === 'navigate' &&
    !headers.has('cache-control')
  );
}
