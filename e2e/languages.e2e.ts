import type { Page } from '@playwright/test';
import { languages } from '@/lib/words/languages';
import { pages } from './access-table';
import { expect, test } from './fixtures';
import { tellPhoneStory } from './phone-story';

/** Pages without a part that names something, which a member sees; the manual is written in English. */
const visited = [
  ...Object.entries(pages).flatMap(([path, { lowest }]) =>
    lowest === 'everybody' || path.includes('[') ? [] : path,
  ),
  '/metrics/ces',
].filter((path) => path !== '/start');

/** What a page says: text, and what is told of controls and pictures, each piece once. */
function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pieces = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement?.closest('script, style, [lang="en"], code, pre');
      if (!around) pieces.add(node.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) {
        pieces.add(element.getAttribute(name)?.trim() ?? '');
      }
    }
    return [...pieces];
  });
}

/** What is called the same in every language here, and a question that is asked in English. */
const names = /Northwind Rail|Support case solved|Signup|https:/g;
const asksInEnglish = '/surveys/new';

/** Two words of English in a row, or one that is long: names of methods and metrics are neither. */
const isEnglish = (piece: string) => /[a-z]{2,} [a-z]{2,}|[a-z]{5,}/.test(piece.replace(names, ''));

test('every page speaks every language, and stays as wide as a phone', async ({
  page,
  context,
  signIn,
  installation: { databaseUrl, address },
}) => {
  test.setTimeout(600_000);
  const { workspaceId } = await signIn('admin');
  await tellPhoneStory(databaseUrl, workspaceId);
  await page.setViewportSize({ width: 390, height: 844 });
  const english = new Map<string, ReadonlySet<string>>();
  const faults: string[] = [];
  for (const language of languages) {
    await context.addCookies([{ name: 'language', value: language, url: address }]);
    for (const path of visited) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const said = await saidOn(page);
      if (language === 'en') english.set(path, new Set(said));
      else if (path !== asksInEnglish) {
        const left = said.filter((piece) => isEnglish(piece) && english.get(path)?.has(piece));
        faults.push(...left.map((piece) => `${path}, ${language}: ${piece}`));
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) faults.push(`${path}, ${language}: ${width} px wide`);
    }
  }
  expect(faults).toEqual([]);
});
