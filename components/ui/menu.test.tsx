// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InEnglish } from '@/lib/words/testing/in-english';
import { Menu, MenuAction } from './menu';

let box: HTMLElement;
let root: ReturnType<typeof createRoot>;
const chosen = vi.fn();

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
  await act(async () =>
    root.render(
      <InEnglish>
        <Menu label="Account" trigger={<button type="button">Ada</button>}>
          <MenuAction onSelect={chosen}>Sign out</MenuAction>
        </Menu>
      </InEnglish>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  chosen.mockReset();
  vi.unstubAllGlobals();
});

const button = () => box.querySelector('button');
const item = () => document.querySelector<HTMLElement>('[role="menuitem"]');

const press = (key: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });

test('a menu that a key opens begins at its first item, and gives the focus back', async () => {
  await act(async () => button()?.focus());
  expect(item()).toBeNull();
  // The list arrives when the focus comes near.
  await act(() => import('./menu-list'));
  await press('Enter');
  await vi.waitFor(() => expect(document.activeElement).toBe(item()));
  expect(button()?.getAttribute('aria-expanded')).toBe('true');
  await press('Escape');
  await vi.waitFor(() => expect(document.activeElement).toBe(button()));
  expect(item()).toBeNull();
});

test('who is faster than the list finds it open when it comes', async () => {
  await act(async () => {
    button()?.dispatchEvent(new PointerEvent('pointerdown', { button: 0, bubbles: true }));
  });
  await vi.waitFor(() => expect(item()).not.toBeNull());
  await act(async () => item()?.click());
  expect(chosen).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(button()?.getAttribute('aria-expanded')).toBe('false'));
});
