// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InEnglish } from '@/lib/words/testing/in-english';
import { Dialog } from './dialog';
import { Popover } from './popover';

let box: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const button = () => box.querySelector('button');
const opened = () => document.querySelector<HTMLElement>('[role="dialog"]');
const press = (key: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });

const shown = (element: React.ReactNode) =>
  act(async () => root.render(<InEnglish>{element}</InEnglish>));

function Renaming() {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={<button type="button">Rename</button>}
      title="Rename the view"
      open={open}
      onOpenChange={setOpen}
    >
      <input aria-label="Name" />
    </Dialog>
  );
}

test('a popover opens when its code has come, takes the focus and gives it back', async () => {
  await shown(
    <Popover label="Period" trigger={<button type="button">90 days</button>}>
      <input type="search" aria-label="Search" />
    </Popover>,
  );
  expect(button()?.getAttribute('aria-expanded')).toBe('false');
  await act(async () => button()?.click());
  expect(button()?.getAttribute('aria-expanded')).toBe('true');
  await vi.waitFor(() => expect(opened()?.getAttribute('aria-label')).toBe('Period'));
  expect(button()?.getAttribute('aria-controls')).toBe(opened()?.id);
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('search'));
  await press('Escape');
  await vi.waitFor(() => expect(document.activeElement).toBe(button()));
  expect(opened()).toBeNull();
  expect(button()?.getAttribute('aria-expanded')).toBe('false');
});

test('the button that opened a popover closes it', async () => {
  await shown(
    <Popover label="Period" trigger={<button type="button">90 days</button>}>
      words
    </Popover>,
  );
  await act(async () => button()?.click());
  await vi.waitFor(() => expect(opened()).not.toBeNull());
  await act(async () => {
    button()?.dispatchEvent(new PointerEvent('pointerdown', { button: 0, bubbles: true }));
    button()?.click();
  });
  await vi.waitFor(() => expect(opened()).toBeNull());
  expect(button()?.getAttribute('aria-expanded')).toBe('false');
});

test('a dialog that whoever is around keeps open has a title, and gives the focus back', async () => {
  await shown(<Renaming />);
  await act(async () => button()?.click());
  await vi.waitFor(() => expect(opened()?.textContent).toContain('Rename the view'));
  const title = opened()?.getAttribute('aria-labelledby') ?? '';
  expect(document.getElementById(title)?.textContent).toBe('Rename the view');
  await press('Escape');
  await vi.waitFor(() => expect(opened()).toBeNull());
  await vi.waitFor(() => expect(document.activeElement).toBe(button()));
});
