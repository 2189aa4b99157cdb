import { brandColours } from './brand-colours';

/** The styles of the page; small enough to be part of it. */
export function pageStyle(brandColour: string): string {
  const { light, dark } = brandColours(brandColour);
  return `:root{color-scheme:light dark;--surface:#fff;--ink:#17181c;--ink-2:#4b4d57;--ink-3:#656873;--control:#85878f;--soft:#f1f1f3;--bad:#a33c0a;--good:#07666f;--warn:#faf0d6;--on-warn:#7a5300;--accent:${light.accent};--on-accent:${light.onAccent}}
@media (prefers-color-scheme:dark){:root{--surface:#15161a;--ink:#ecedf0;--ink-2:#b6b9c2;--ink-3:#989ba6;--control:#777a85;--soft:#23252b;--bad:#ff9d6e;--good:#3bb1bb;--warn:#33290f;--on-warn:#e3b95a;--accent:${dark.accent};--on-accent:${dark.onAccent}}}
${rules}`;
}

const rules = `*{box-sizing:border-box}
html{background:var(--surface);color:var(--ink);font:400 13px/20px "Inter Variable",Inter,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0}
main{min-height:100vh;min-height:100dvh;max-width:520px;margin:0 auto;padding:22px 18px 16px;display:flex;flex-direction:column;overflow-wrap:anywhere}
main.wide{max-width:600px}
h1{font-size:21px;line-height:28px;font-weight:600;letter-spacing:-.012em;text-wrap:balance;margin:0}
h1:focus{outline:0}
p{margin:0}
a,.link{color:var(--accent)}
.brand{display:flex;align-items:center;gap:8px;font-weight:600;margin-bottom:40px}
.brand img{height:24px;max-width:160px;object-fit:contain}
.sub{color:var(--ink-2);font-size:15px;line-height:22px;margin-top:6px}
.small{font-size:12px;line-height:16px;color:var(--ink-3)}
.trial{background:var(--warn);color:var(--on-warn);border-radius:6px;padding:8px 12px;margin-bottom:20px}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;width:100%}
.points{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:5px;margin-top:24px}
.points.many{grid-auto-flow:row;grid-template-columns:repeat(6,1fr)}
.points.words{grid-auto-flow:row;grid-template-columns:1fr;gap:6px}
button{font:inherit;color:inherit;cursor:pointer;touch-action:manipulation}
.points button{min-width:0;min-height:52px;padding:4px 2px;border:1px solid var(--control);border-radius:6px;background:var(--surface);font-size:17px;font-weight:500;display:flex;align-items:center;justify-content:center;gap:8px}
.points.words button{font-size:15px;padding:8px 12px}
.points button:hover{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.points .on,.points .on:hover{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
.points svg{width:28px;height:28px;fill:none;stroke:currentColor;stroke-width:1.5}
.points .filled svg{fill:currentColor}
.ends{display:flex;justify-content:space-between;gap:16px;margin-top:8px;color:var(--ink-2)}
.ends span+span{text-align:end}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.further{margin-top:22px;display:grid;gap:8px}
.further fieldset{display:grid;gap:2px}
.further fieldset legend,.label{font-size:15px;line-height:22px;font-weight:500}
.opt{font-weight:400;color:var(--ink-2)}
textarea,input[type=text]{width:100%;padding:10px 12px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:inherit;font:inherit;font-size:16px;line-height:22px}
textarea{resize:vertical;min-height:108px}
input[type=text]{min-height:44px}
.row{display:flex;justify-content:space-between;gap:16px}
.check{display:flex;align-items:center;gap:8px;min-height:44px}
.check input{width:18px;height:18px;margin:0;flex:none;accent-color:var(--accent)}
.primary{display:flex;align-items:center;justify-content:center;width:100%;min-height:48px;padding:8px 16px;border:0;border-radius:6px;background:var(--accent);color:var(--on-accent);font-size:15px;font-weight:500;text-decoration:none;text-align:center}
.primary:hover{filter:brightness(1.08)}
.center{text-align:center}
.problem{margin-top:16px}
.bad{color:var(--bad)}
.hint{margin-top:22px;display:grid;gap:12px}
.keys{margin-top:28px}
.link{background:none;border:0;padding:0;min-height:44px;display:inline-flex;align-items:center;text-decoration:underline;text-align:start}
.ok{width:36px;height:36px;display:block;margin-bottom:16px;stroke:var(--good);fill:none}
.thanks{margin-bottom:auto}
.thanks .primary{margin-top:20px}
.thanks .link{margin-top:8px;text-decoration:none;font-size:15px}
.thanks .link:hover{text-decoration:underline}
[data-counter]{white-space:nowrap}
footer{margin-top:auto;padding-top:16px;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;column-gap:16px;font-size:12px;line-height:16px;color:var(--ink-3)}
footer a,footer .link{color:var(--ink-3);min-height:44px;display:inline-flex;align-items:center}
footer>span{margin-inline-start:auto}
footer a{text-decoration:underline}
footer .talk{display:flex;flex-wrap:wrap;column-gap:12px;flex-basis:100%}
[aria-busy=true] .on{opacity:.7}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (pointer:coarse){.keys{display:none}}
@media (min-width:560px){main{padding-top:56px}.brand{margin-bottom:28px}.points.many{grid-auto-flow:column;grid-template-columns:none}}
@media (max-width:350px){.points{gap:3px}}
@media (forced-colors:active){.points .on{outline:3px solid Highlight}}
`;
