export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme a reader chose, from the `theme` cookie; anything unknown means the system decides. */
export function themeFrom(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? 'system';
}

/** Runs before the first paint where the system decides, so that nothing flashes; follows later changes. */
export const themeScript = `(()=>{const q=matchMedia('(prefers-color-scheme: dark)'),r=document.documentElement,s=()=>{if(!/(^|; )theme=(light|dark)/.test(document.cookie))r.dataset.theme=q.matches?'dark':'light'};s();q.addEventListener('change',s)})()`;
