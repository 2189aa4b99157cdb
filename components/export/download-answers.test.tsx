// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InEnglish } from '@/lib/words/testing/in-english';
import { DownloadAnswers } from './download-answers';

let box: HTMLElement;
let root: ReturnType<typeof createRoot>;
/** Whether the connection was closed by the page. */
let isClosed: boolean;

/** A file of which one piece comes, and then nothing until somebody gives up. */
function endless(signal: AbortSignal | null | undefined): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(840_000));
      signal?.addEventListener('abort', () => {
        isClosed = true;
        controller.error(signal.reason);
      });
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/csv' } });
}

beforeEach(() => {
  isClosed = false;
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (_address: string, init?: RequestInit) => endless(init?.signal));
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const press = (words: string) =>
  act(async () => {
    const button = [...box.querySelectorAll('button')].find((one) => one.textContent === words);
    button?.click();
  });

async function begun() {
  await act(async () =>
    root.render(
      createElement(InEnglish, null, createElement(DownloadAnswers, { href: '/responses/export' })),
    ),
  );
  await press('CSV');
  await vi.waitFor(() => expect(box.textContent).toContain('840 kB so far'));
}

test('a file of which half has come is cancelled: the connection closes and nothing is saved', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL');
  await begun();
  await press('Cancel');
  await vi.waitFor(() => expect(box.textContent).toContain('Cancelled. Nothing was saved.'));
  expect(isClosed).toBe(true);
  expect(saved).not.toHaveBeenCalled();
  // It can be begun anew.
  expect(box.textContent).toContain('CSV');
});

test('who leaves the page closes the connection, too', async () => {
  await begun();
  await act(async () => root.unmount());
  expect(isClosed).toBe(true);
});
