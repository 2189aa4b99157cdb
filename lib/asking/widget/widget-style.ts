import type { AskedJson } from '@/lib/asking/asked-json';
import type { WidgetOptions } from './widget-options';

/**
 * The styles of the widget, for its own shadow alone. Runs in the browser, as the
 * text of this one function.
 */
export function widgetStyle() {
  const light =
    '--surface:#fff;--ink:#17181c;--ink-2:#4b4d57;--ink-3:#656873;--control:#85878f;--line:#e0e0e5;color-scheme:light';
  const dark =
    '--surface:#1c1d22;--ink:#ecedf0;--ink-2:#b6b9c2;--ink-3:#989ba6;--control:#777a85;--line:#33353d;color-scheme:dark';
  const rules = `:host{all:initial;position:fixed;inset-block-end:16px;inset-inline-end:16px;z-index:2147483000;inline-size:min(400px,calc(100vw - 32px));font:400 13px/20px ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
*{box-sizing:border-box;font:inherit;color:inherit}
.panel{position:relative;background:var(--surface);color:var(--ink);border:1px solid var(--line);border-radius:10px;box-shadow:0 12px 32px rgb(0 0 0/.2);padding:16px;max-block-size:calc(100vh - 32px);overflow:auto;overscroll-behavior:contain;overflow-wrap:anywhere}
.brand{color:var(--ink-3);font-size:12px;line-height:16px;padding-inline-end:36px;min-block-size:16px}
h2{font-size:17px;line-height:24px;font-weight:600;margin:8px 0 0;text-wrap:balance}
h2:focus{outline:0}
p{margin:6px 0 0;color:var(--ink-2);font-size:14px;line-height:20px}
button{cursor:pointer;touch-action:manipulation}
.close{position:absolute;inset-block-start:4px;inset-inline-end:4px;inline-size:44px;block-size:44px;border:0;background:none;border-radius:6px;color:var(--ink-3);display:grid;place-items:center}
svg{inline-size:26px;block-size:26px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round;display:block}
.close svg{inline-size:18px;block-size:18px}
.points{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:4px;margin-block-start:14px}
.points.many{grid-auto-flow:row;grid-template-columns:repeat(6,1fr)}
.points.words{grid-auto-flow:row}
.points button{min-inline-size:0;min-block-size:44px;padding:4px 2px;border:1px solid var(--control);border-radius:6px;background:var(--surface);font-size:16px;font-weight:500;display:grid;place-items:center}
.points button:hover{border-color:var(--accent)}
.points .on{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.ends{display:flex;justify-content:space-between;gap:16px;margin-block-start:6px;color:var(--ink-2);font-size:12px;line-height:16px}
.ends span+span{text-align:end}
form{display:grid;gap:10px;margin-block-start:16px}
fieldset{border:0;margin:0;padding:0;min-inline-size:0;display:grid}
legend,.label{font-size:14px;font-weight:500;padding:0}
.opt{font-weight:400;color:var(--ink-2)}
textarea,input[type=text]{display:block;inline-size:100%;margin-block-start:4px;padding:8px 10px;border:1px solid var(--control);border-radius:6px;background:var(--surface);font-size:16px;line-height:22px;font-weight:400}
textarea{resize:vertical}
.check{display:flex;align-items:center;gap:8px;min-block-size:44px}
.check input{inline-size:18px;block-size:18px;margin:0;accent-color:var(--accent)}
.primary{display:grid;place-items:center;min-block-size:44px;padding:8px 16px;border:0;border-radius:6px;background:var(--accent);color:var(--on-accent);font-size:15px;font-weight:500;text-decoration:none}
a.primary{margin-block-start:16px}
.small{font-size:12px;line-height:16px;color:var(--ink-3);margin:0}
.small a{color:var(--ink-3)}
.foot{margin-block-start:10px}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media(prefers-reduced-motion:no-preference){.panel{animation:come .18s cubic-bezier(.2,.7,.2,1)}@keyframes come{from{opacity:0;transform:translateY(4px)}}}
@media(forced-colors:active){.points .on{outline:3px solid Highlight}}`;

  return ({ brand }: AskedJson, theme: WidgetOptions['theme']): string => {
    const inLight = `${light};--accent:${brand.light.accent};--on-accent:${brand.light.onAccent}`;
    const inDark = `${dark};--accent:${brand.dark.accent};--on-accent:${brand.dark.onAccent}`;
    const own = `.panel{${theme === 'dark' ? inDark : inLight}}`;
    const other = `@media(prefers-color-scheme:dark){.panel{${inDark}}}`;
    return `${rules}\n${own}${theme === undefined ? other : ''}`;
  };
}
