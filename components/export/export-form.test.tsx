// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InEnglish } from '@/lib/words/testing/in-english';
import { ExportForm } from './export-form';

const asked: URL[] = [];
let answer: Response;
let box: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(new URL(address, 'http://localhost'));
    return answer;
  });
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const parts = [
  { id: 'trend', name: 'Trend' },
  { id: 'groups', name: 'Groups' },
];

async function shown(given = parts) {
  await act(async () =>
    root.render(
      <InEnglish>
        <ExportForm address="/metrics/ces?channel=chat" parts={given} />
      </InEnglish>,
    ),
  );
}

async function press(words: string) {
  const button = [...box.querySelectorAll('button')].find((one) => one.textContent === words);
  await act(async () => button?.click());
}

test('asks for what is chosen of the page as it is filtered, and says what went wrong', async () => {
  answer = Response.json({ title: 'There is nothing to export.' }, { status: 404 });
  await shown();
  await press('Download');
  expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
    view: '/metrics/ces?channel=chat',
    format: 'png',
    theme: 'light',
    width: '960',
    scale: '2',
    part: 'trend',
  });
  await vi.waitFor(() => expect(box.textContent).toContain('There is nothing to export.'));
});

test('a page without parts of its own is offered whole', async () => {
  await shown([]);
  const options = [...box.querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(options).toEqual(['All of the page', 'PDF', 'Excel', 'PowerPoint']);
  expect(box.textContent).not.toContain('Copy');
});
