import { expect, type Page } from '@playwright/test';
import * as z from 'zod';

const shifts = z.array(
  z.object({ value: z.number(), hadRecentInput: z.boolean(), moved: z.array(z.string()) }),
);

/**
 * Fails if things on the page have moved by more than a twentieth since it was opened, without
 * anybody having touched it: cumulative layout shift, all shifts added up.
 */
export async function expectSteady(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords();
    observer.disconnect();
    return entries.map((entry) => {
      const sources: unknown = 'sources' in entry ? entry.sources : [];
      const moved = Array.isArray(sources)
        ? sources.map(({ node, previousRect: before, currentRect: now }) => {
            const name = [node?.nodeName, node?.className].filter(Boolean).join('.');
            return `${name} from ${before.top} to ${now.top}`;
          })
        : [];
      return { ...entry.toJSON(), moved };
    });
  });
  const own = shifts.parse(seen).filter(({ hadRecentInput }) => !hadRecentInput);
  const sum = own.reduce((whole, { value }) => whole + value, 0);
  const moved = own.flatMap((one) => one.moved).join('\n');
  expect(sum, `layout shift of ${page.url()}\n${moved}`).toBeLessThan(0.05);
}
