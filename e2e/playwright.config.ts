import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const results = join(import.meta.dirname, '..', 'test-results');

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: join(results, 'browser'),
  globalSetup: './template-server.ts',
  tsconfig: './tsconfig.json',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(results, 'browser.json') }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    // As a person's browser: what calls itself headless is kept out of the count.
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36',
    // Recording costs time; a test that fails is run again, recorded.
    trace: 'on-first-retry',
    // What pulses is drawn again and again, by the processor.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        '--no-sandbox',
        '--disable-blink-features=AutomationControlled',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  // Everything runs on the desktop; what is tagged @phone runs on a phone as well. The faults begin
  // first, because they take longest.
  projects: [
    { name: 'faults', testMatch: '**/faults.e2e.ts' },
    {
      name: 'desktop',
      testIgnore: '**/faults.e2e.ts',
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
