import { parseViewAddress, printViewAddress } from './view-address';

/**
 * The address of a view in what somebody pasted: with the name of the site before
 * it, or without.
 *
 * @example typedAddress('https://cx.example/board?channel=chat') // '/board?channel=chat'
 */
export function typedAddress(text: string): string | null {
  const trimmed = text.trim();
  const isWhole = /^https?:\/\//i.test(trimmed);
  if (isWhole && !URL.canParse(trimmed)) return null;
  const url = isWhole ? new URL(trimmed) : null;
  const found = parseViewAddress(url ? `${url.pathname}${url.search}` : trimmed);
  return found && printViewAddress(found);
}
