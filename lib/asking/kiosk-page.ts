import 'server-only';
import { bandOf, languagesOf } from '@/lib/surveys/content';
import { localise } from '@/lib/surveys/localised-survey';
import { type AskedJson, askedJson } from './asked-json';
import { type Html, html, ownHtml } from './html';
import { kioskScript } from './kiosk-script';
import { closedFor, isOnScale, type LoadedQuestion } from './load-question';
import { framed, noticePage, spoken } from './page-frame';
import { pageResponse } from './page-response';
import { addressOf, type Visit } from './visit';

/** Seconds that thanks stay, and that somebody may think before the next one is asked. */
const thanksSeconds = 10;
const idleSeconds = 45;
/** Seconds after which a closed question is looked for again. */
const againSeconds = 60;

/** A kiosk has many people at one browser. */
export function isAtKiosk({ token }: Pick<Visit, 'token'>): boolean {
  return token.kind === 'public' && token.by === 'kiosk';
}

/**
 * The page of a screen in a shop: large, without a link, and back at its
 * beginning by itself. Without a script it is a form whose thanks lead back.
 */
export function showKiosk(visit: Visit, loaded: LoadedQuestion): Response {
  const { nonce } = visit;
  const { frame, content } = loaded;
  const closed = closedFor(visit, loaded);
  if (closed) {
    const below = html`<meta http-equiv="refresh" content="${againSeconds}">`;
    return pageResponse(noticePage(frame, closed, { below }), {
      nonce,
      status: closed === 'unknown' ? 404 : 410,
    });
  }
  const languages = languagesOf(content).filter((each) => each !== frame.language);
  const asked = [frame.language, ...languages].map((each) => askedJson(visit, loaded, each));
  const thanked = visit.params.get('view') === 'done';
  const page = framed(frame, {
    title: localise(loaded.question, content, frame.language).question,
    className: 'kiosk',
    main: html`<style nonce="${nonce}">${ownHtml(kioskStyle)}</style>
<div data-kiosk>${thanked ? thanks(visit, loaded) : form(visit, loaded, asked[0])}</div>`,
    script: kioskScript({
      token: frame.isTrial ? null : visit.text,
      asked,
      thanks: thanksSeconds,
      idle: idleSeconds,
    }),
  });
  return pageResponse(page, { nonce, hasWorker: !frame.isTrial });
}

/** What stands there until the script runs, and without one all that there is. */
function form(visit: Visit, { once }: LoadedQuestion, asked: AskedJson | undefined): Html | null {
  if (!asked) return null;
  const hidden = {
    at: String(asked.at),
    once: once?.once ?? '',
    version: asked.version,
    step: 'send',
    lang: asked.language,
  };
  const layout = asked.drawing === 'likert' ? 'words' : asked.points.length > 7 ? 'many' : '';
  return html`<form method="post" action="${addressOf(visit)}"><h1>${asked.question}</h1>
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="vh" aria-hidden="true"><input type="text" name="website" tabindex="-1" autocomplete="off"></div>
<div class="points ${layout}">${asked.points.map(
    ({ score, words }) =>
      html`<button name="score" value="${score}">${asked.drawing === 'likert' ? words : score}</button>`,
  )}</div>
${asked.drawing === 'likert' ? null : html`<div class="ends"><span>${asked.lowLabel}</span><span>${asked.highLabel}</span></div>`}</form>`;
}

function thanks(visit: Visit, loaded: LoadedQuestion): Html {
  const { frame, survey, question, content } = loaded;
  const score = Number(visit.params.get('score') ?? Number.NaN);
  const band = isOnScale(loaded, score) ? bandOf(survey.metric, question.scale, score) : 'middle';
  const { title, text } = localise(question, content, frame.language).thanks[band];
  return html`<meta http-equiv="refresh" content="${thanksSeconds};url=${addressOf(visit)}">
<h1>${title ?? spoken(frame, 'thanks')}</h1>${text ? html`<p class="sub">${text}</p>` : null}`;
}

const kioskStyle = `html{touch-action:manipulation;overscroll-behavior:none;-webkit-touch-callout:none}
body,button{user-select:none;-webkit-user-select:none}
main.kiosk{max-width:1080px;padding:32px 5vw}
main.kiosk .brand{font-size:20px;margin:0}
main.kiosk .brand img{height:40px}
[data-kiosk]{margin:auto 0;width:100%}
[data-kiosk] h1{font-size:clamp(28px,4.4vw,52px);line-height:1.2}
[data-kiosk] .sub{font-size:clamp(18px,2vw,26px);line-height:1.4;margin-top:16px}
[data-kiosk] .points{gap:clamp(6px,1vw,16px);margin-top:clamp(28px,5vh,64px)}
[data-kiosk] .points button{min-height:clamp(64px,12vh,140px);font-size:clamp(22px,3vw,40px);border-width:2px;border-radius:12px}
[data-kiosk] .points.words button{min-height:clamp(56px,8vh,96px);font-size:clamp(18px,2.2vw,28px)}
[data-kiosk] .points svg{width:clamp(36px,6vw,72px);height:clamp(36px,6vw,72px)}
[data-kiosk] .ends{font-size:clamp(15px,1.6vw,22px);line-height:1.4;margin-top:14px}
[data-kiosk] .talk{display:flex;flex-wrap:wrap;gap:8px 32px;margin-top:clamp(24px,6vh,64px)}
[data-kiosk] .link{font-size:clamp(16px,1.6vw,22px);min-height:56px}
@media (hover:none){.points button:hover{border-color:var(--control);box-shadow:none}}
`;
