import { enhancePage } from './browser/enhance-page';
import { pageEmbed } from './browser/page-embed';
import { pageFields } from './browser/page-fields';
import { pageSending } from './browser/page-sending';
import { pageSignals } from './browser/page-signals';
import { pageStorage } from './browser/page-storage';
import { pageSwap } from './browser/page-swap';
import { type PageLanguage, pageWords } from './page-words';

const parts = { pageFields, pageStorage, pageSwap, pageSending, pageSignals };

/** The functions as text, each whole in itself whatever a build made of its name. */
const code = Object.entries(parts)
  .map(([name, part]) => `${name}:(${part.toString()})`)
  .join();

/** The script of the page: it is small enough to be part of it. */
export function pageScript(language: PageLanguage): string {
  const { offline, failed } = pageWords(language);
  const words = JSON.stringify({ offline, failed }).replaceAll('<', '\\u003c');
  return `(${enhancePage.toString()})(${words},{${code}});(${pageEmbed.toString()})()`;
}
