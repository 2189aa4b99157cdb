import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import type { Website } from './website';

/** The Chromium whose place `CHROMIUM` says, or Playwright's own; null where there is none. */
export function openBrowser(): Promise<Browser | null> {
  const executablePath = process.env.CHROMIUM || undefined;
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args }).catch(() => null);
}

/** A window of a desk, in which the viewer of a cookie is signed in. */
export async function windowFor(
  browser: Browser,
  { port }: Website,
  cookie: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: `http://127.0.0.1:${port}` }]);
  return context;
}
