import type { Page } from '@playwright/test';
import type { Scope } from '@/db/scope';
import { openBrowser, windowFor } from './browser';
import { alone, type Finding } from './report';
import { signedIn, viewedPages } from './viewers';
import type { Website } from './website';

/** Each leads to numbers that nobody has asked for before. */
const clicks = [
  { filter: 'Channel', choices: ['Channel 0', 'Channel 1', 'Channel 2', 'Channel 3', 'Channel 4'] },
  { filter: 'Touchpoint', choices: [0, 1, 2, 3, 4, 5, 6].map((n) => `Touchpoint ${n}`) },
  { filter: 'Channel', choices: ['Channel 0', 'Channel 1', 'Channel 2'] },
] as const;

/** What holds the numbers of each page. */
const numbers = { Overview: '[aria-label="Metrics"]', 'metric page': 'dl.stats' } as const;

/** From the click on a filter to the frame that shows the new numbers, in a browser, 15 clicks a page. */
export async function benchFilters(
  { workspaceId }: Scope,
  website: Website,
  secret: string,
): Promise<Finding[]> {
  const browser = await openBrowser();
  if (!browser) {
    console.log(
      '  clicks on filters not measured: there is no browser; CHROMIUM says where one is',
    );
    return [];
  }
  try {
    const cookie = await signedIn(workspaceId, 'filterer', secret);
    const context = await windowFor(browser, website, cookie);
    // What tsx makes of functions names them by this, also where they run in the browser.
    await context.addInitScript('globalThis.__name = (made) => made');
    const found: Finding[] = [];
    for (const { name, path } of viewedPages) {
      const place = Object.entries(numbers).find(([page]) => page === name)?.[1];
      if (!place) throw new Error(`nothing says where the numbers of ${name} stand`);
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${website.port}${path}`);
      found.push(alone(`${name}, a filter clicked`, 'ms', await timesOf(page, place)));
      await page.close();
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function timesOf(page: Page, place: string): Promise<number[]> {
  // A page that is still coming in has its numbers twice for a moment, one of them hidden.
  await page.locator(place).filter({ visible: true }).first().waitFor();
  const taken: number[] = [];
  for (const { filter, choices } of clicks) {
    await page.getByRole('button', { name: new RegExp(`^${filter}`) }).click();
    for (const name of choices) {
      // What follows the numbers has its time too; only the numbers are timed.
      await page.waitForTimeout(700);
      const painted = untilPainted(page, place);
      await page.getByRole('checkbox', { name: new RegExp(`^${name}\\b`) }).click();
      taken.push(await painted);
    }
    await page.keyboard.press('Escape');
  }
  return taken;
}

/** Milliseconds from the next click to the frame after the one in which the place says something else. */
function untilPainted(page: Page, place: string): Promise<number> {
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const said = () => document.querySelector(selector)?.textContent ?? '';
        const before = said();
        let clicked: number | null = null;
        const noteClick = (event: Event) => {
          clicked = event.timeStamp;
        };
        document.addEventListener('click', noteClick, { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (clicked === null || said() === '' || said() === before) return;
          observer.disconnect();
          const start = clicked;
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    place,
  );
}
