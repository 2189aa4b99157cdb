import { writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { lookAt } from './layout-faults';
import { drawnPixels, lightness, pixelsOf } from './picture';
import { authSecret } from './sign-in';
import { startWebServer, type WebServer } from './web-server';

let opened: WebServer;

test.beforeAll(async ({ installation }) => {
  opened = await startWebServer({
    DATABASE_URL: installation.databaseUrl,
    AUTH_SECRET: authSecret,
    ERGOGRAPH_GALLERY: '1',
    ERGOGRAPH_WORKER: 'separate',
  });
});

test.afterAll(() => opened.stop());

const names = [
  'Filters for everything on this page',
  'Cards',
  'Trends',
  'Changes in their parts',
  'Board',
  'States',
] as const;
const themes = ['light', 'dark'] as const;
/** What stays in sight while one scrolls would stand on what is pictured. */
const unstuck = '.filters, .tabs { position: static !important }';
/** A lone answer is drawn as a dot of so many pixels. */
const leastDrawn = 8;

test('every card, chart and control stands where it belongs, in both themes @phone', async ({
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  await page.goto(`${opened.address}/gallery`);
  const trends = page.locator('.trend:not([data-of="shares"])');
  await expect(trends.locator('svg.recharts-surface')).toHaveCount(await trends.count());
  const shares = page.locator('.trend[data-of="shares"]');
  await expect(shares.locator('svg.chart')).toHaveCount(await shares.count());
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'width of the page in px').toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);

  const light = new Map<string, number>();
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    for (const name of names) {
      const section = page.getByRole('region', { name, exact: true });
      const { faults, charts } = await lookAt(section);
      found.push(...faults.map((fault) => `${name}, ${theme}: ${fault}`));
      const png = await section.screenshot({ scale: 'css', style: unstuck });
      const file = testInfo.outputPath(`${name.toLowerCase().replaceAll(' ', '-')}-${theme}.png`);
      await writeFile(file, png);
      await testInfo.attach(`${name}, ${theme}`, { path: file, contentType: 'image/png' });
      const picture = await pixelsOf(png);
      const blank = charts.filter((chart) => drawnPixels(picture, chart) < leastDrawn);
      found.push(...blank.map((chart) => `${name}, ${theme}: nothing is drawn in ${chart.name}`));
      light.set(`${name}, ${theme}`, lightness(picture));
    }
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    const pale = violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
    found.push(...pale.map((html) => `${theme}: too little contrast in ${html}`));
  }
  for (const name of names) {
    const [day, night] = themes.map((theme) => light.get(`${name}, ${theme}`) ?? Number.NaN);
    expect(day, `${name} by day`).toBeGreaterThan(200);
    expect(night, `${name} by night`).toBeLessThan(80);
  }
  expect(found).toEqual([]);
});

test('the gallery is closed where nobody opened it', async ({ page }) => {
  expect((await page.goto('/gallery'))?.status()).toBe(404);
});
