// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InEnglish } from '@/lib/words/testing/in-english';
import { CodeToCome, WhenCome } from './code-to-come';
import { FormToCome } from './form-to-come';

let box: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = document.body.appendChild(document.createElement('div'));
  box.tabIndex = -1;
  root = createRoot(box);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

function Greeting({ name }: { name: string }) {
  return <input aria-label={`Hello ${name}`} />;
}

function onItsWay() {
  let arrive = () => {};
  const coming = new Promise<typeof Greeting>((resolve) => {
    arrive = () => resolve(Greeting);
  });
  return { code: new CodeToCome(() => coming), arrive };
}

const shown = (code: CodeToCome<{ name: string }>) =>
  act(async () =>
    root.render(
      <InEnglish>
        <WhenCome code={code} given={{ name: 'Ada' }} meanwhile={<FormToCome />} />
      </InEnglish>,
    ),
  );

test('a form that is on its way has its room, and takes the focus that waits there', async () => {
  const { code, arrive } = onItsWay();
  await shown(code);
  expect(box.querySelector('[role="status"]')).not.toBeNull();
  box.focus();
  await act(async () => arrive());
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Hello Ada');
});

test('a form that comes when the reader has gone elsewhere leaves the focus there', async () => {
  const { code, arrive } = onItsWay();
  const elsewhere = document.body.appendChild(document.createElement('button'));
  await shown(code);
  elsewhere.focus();
  await act(async () => arrive());
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

test('what was fetched ahead is there at once, and is fetched once', async () => {
  const load = vi.fn(async () => Greeting);
  const code = new CodeToCome(load);
  code.ahead();
  await vi.waitFor(() => expect(code.found).toBe(Greeting));
  const states: boolean[] = [];
  const seen = new MutationObserver(() => states.push(box.querySelector('input') !== null));
  seen.observe(box, { childList: true, subtree: true });
  await shown(code);
  expect(states).not.toContain(false);
  expect(load).toHaveBeenCalledOnce();
});

test('code that does not come ahead is asked for again when it is shown', async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new Error('offline'));
  const code = new CodeToCome(load);
  code.ahead();
  await shown(code);
  await vi.waitFor(() => expect(box.querySelector('input')).not.toBeNull());
});
