import type { Theme } from './theme';

const year = 31_536_000;

/** Told to whoever shows which theme is chosen. */
export const themeEvent = 'ergograph:theme';

/** Draws the page in a theme, and keeps it in a cookie so that the server draws the right one next time. */
export function putTheme(theme: Theme): void {
  const age = theme === 'system' ? 0 : year;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax`;
  const dark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  window.dispatchEvent(new CustomEvent<Theme>(themeEvent, { detail: theme }));
}
