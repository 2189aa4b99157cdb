import 'server-only';
import { marked, type Token } from 'marked';

/** Addresses that words may lead to: of this site, of the web, of a mailbox. */
const harmless = /^(https?:\/\/|mailto:|\/(?!\/)|#)/i;

/**
 * What somebody wrote, cut into its parts. Raw HTML stays out when it is drawn;
 * links that could do anything but lead somewhere become their words.
 */
export function textBlocks(text: string): readonly Token[] {
  const blocks = marked.lexer(text);
  marked.walkTokens(blocks, (token) => {
    if (token.type === 'link' && !harmless.test(String(token.href))) token.type = 'strong';
  });
  return blocks;
}
