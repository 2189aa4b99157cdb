import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** `frames`: whether to look into frames, too; in one where no script may run, axe never ends. */
type Extent = { frames?: boolean };

/** Fails if axe finds anything on the page as it stands, or if it is wider than the window. */
export async function expectAccessible(page: Page, extent: Extent = {}): Promise<void> {
  expect(await accessFaults(page, extent)).toEqual([]);
}

/** What axe finds on the page as it stands, and whether it is wider than the window. */
export async function accessFaults(page: Page, { frames = true }: Extent = {}): Promise<string[]> {
  await settled(page);
  // What is found in several frames is put together on a further page, which one frame does not need.
  const isAlone = page.frames().length === 1;
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(isAlone || !frames)
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const room = page.viewportSize()?.width ?? 0;
  return width > room ? [...found, `${width} px wide`] : found;
}

/** Waits for colours and places that are on their way to where they belong. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.all(moving.map((one) => one.finished.catch(() => undefined)));
  });
}
