import { furtherQuestions } from './further-questions';
import { type Html, html } from './html';
import { face, moodOf, star, thumb, tick } from './marks';
import { footer, framed, inPageLanguage, spoken } from './page-frame';
import type { QuestionPage } from './page-model';
import { pageScript } from './page-script';

/**
 * The page of a question, whole: it is answered without a script, by one tap on
 * a button of a form. The script only spares the way to the server and back.
 */
export function questionPage(page: QuestionPage): string {
  return drawnPage(page, pageScript(page.pageLanguage));
}

/** The same page with no script but the one given. */
export function drawnPage(page: QuestionPage, script?: string): string {
  const isMany = page.survey.points.length > 7 && page.drawing !== 'likert';
  return framed(page, {
    title: page.survey.question,
    className: isMany ? 'wide' : '',
    found: page.mayBeFound ? `${page.brand.name}: ${page.survey.question}` : null,
    main: page.phase === 'thanks' ? thanks(page) : form(page),
    script,
  });
}

function form(page: QuestionPage): Html {
  const { survey, about, phase } = page;
  return html`<form id="answer" method="post" action="${page.addresses.form}" data-phase="${phase}">
${hiddenFields(page)}
<fieldset><legend><h1>${survey.question}</h1></legend>
${about ? html`<p class="sub"><bdi>${about}</bdi></p>` : null}
${points(page)}
${page.drawing === 'likert' ? null : html`<div class="ends"><span>${survey.lowLabel}</span><span>${survey.highLabel}</span></div>`}
</fieldset>
${page.problem ? html`<p class="bad problem" role="alert">${inPageLanguage(page, page.problem)}</p>` : null}
${phase === 'confirm' ? confirmation(page) : null}
${phase === 'saved' ? furtherQuestions(page) : null}
${keysHint(page)}
</form>
${footer(page, languageSwitch(page), html`<span>${spoken(page, 'length')}</span>`)}`;
}

/**
 * The first button of a form is the one that Enter in a field presses: without
 * one of its own, that would be the lowest score. People never fill in the field
 * that they cannot see.
 */
function hiddenFields({ phase, hidden, savedScore, survey }: QuestionPage): Html {
  const fields = {
    ...hidden,
    lang: survey.language,
    ...(savedScore === null ? {} : { was: String(savedScore) }),
    // Says that boxes without a tick were there to be ticked.
    ...(phase === 'saved' ? { full: '1' } : {}),
  };
  return html`${
    phase === 'saved'
      ? html`<button class="vh" name="step" value="send" tabindex="-1" aria-hidden="true">→</button>`
      : null
  }${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="vh" aria-hidden="true"><input type="text" name="website" tabindex="-1" autocomplete="off"></div>`;
}

function points(page: QuestionPage): Html {
  const { survey, drawing, chosen } = page;
  const count = survey.points.length;
  const layout = drawing === 'likert' ? 'words' : count > 7 ? 'many' : '';
  return html`<div class="points ${layout}">${survey.points.map(({ score, words }, position) => {
    const isOn = score === chosen;
    const isFilled = drawing === 'stars' && chosen !== null && score <= chosen;
    const name =
      words === String(score) ? words : drawing === 'likert' ? words : `${score}, ${words}`;
    return html`<button name="score" value="${score}" class="${isOn ? 'on' : ''}${isFilled ? ' filled' : ''}" aria-pressed="${isOn ? 'true' : 'false'}" aria-label="${name}">${mark(page, position)}</button>`;
  })}</div>`;
}

function mark({ drawing, survey, scale }: QuestionPage, position: number): Html {
  const point = survey.points[position];
  const mood = moodOf(position, survey.points.length, scale.direction);
  switch (drawing) {
    case 'faces':
      return face(mood);
    case 'stars':
      return star;
    case 'thumbs':
      return thumb(mood > 0.5);
    case 'likert':
      return html`${point?.words}`;
    default:
      return html`${point?.score}`;
  }
}

/** The chosen answer as people see it: its number, or its words where there are no numbers. */
function answerWords({ survey, drawing }: QuestionPage, score: number): string {
  const words = survey.points.find((point) => point.score === score)?.words ?? '';
  return drawing === 'numbers' || drawing === 'stars' ? String(score) : words || String(score);
}

function confirmation(page: QuestionPage): Html {
  const { chosen, savedScore } = page;
  if (chosen === null) return html``;
  const answer = answerWords(page, chosen);
  const hint =
    savedScore === null
      ? spoken(page, 'confirmHint', { answer })
      : spoken(page, 'changeHint', { answer, before: answerWords(page, savedScore) });
  return html`<div class="hint"><p class="sub">${hint}</p>
<button class="primary" name="score" value="${chosen}" data-confirm>${spoken(page, 'confirm', { answer })}</button></div>`;
}

function keysHint(page: QuestionPage): Html | null {
  const { scale, drawing, phase } = page;
  if (phase === 'saved' || drawing !== 'numbers') return null;
  const values = { from: String(scale.min), to: String(Math.min(9, scale.max)) };
  return html`<p class="small keys" hidden data-keys>${spoken(page, 'keys', values)}</p>`;
}

function languageSwitch({ languages, survey }: QuestionPage): Html | null {
  if (languages.length < 2) return null;
  const others = languages.filter((each) => each !== survey.language);
  return html`<div class="talk">${others.map((each) => html`<button class="link" form="answer" name="read" value="${each}" lang="${each}">${ownName(each)}</button>`)}</div>`;
}

function ownName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

function thanks(page: QuestionPage): Html {
  const { survey, savedScore, further, callBy, link } = page;
  const band = further?.band ?? 'middle';
  const own = survey.thanks[band];
  return html`<div class="thanks" data-phase="thanks">${tick}
<h1 tabindex="-1">${own.title ?? spoken(page, 'thanks')}</h1>
${own.text ? html`<p class="sub">${own.text}</p>` : null}
<p class="sub">${savedScore === null ? null : whatWasSaid(page, savedScore)} ${callBy ? spoken(page, 'callBy', { date: callBy }) : null}</p>
${link ? html`<a class="primary" href="${link.url}" rel="noreferrer">${link.label}</a>` : null}
${page.mayChange ? html`<a class="link" href="${page.addresses.change}">${spoken(page, 'change')}</a>` : null}</div>
${footer(page, page.mayStop ? html`<a href="${page.addresses.stop}">${spoken(page, 'stop')}</a>` : null)}`;
}

function whatWasSaid(page: QuestionPage, score: number): Html {
  const isNumber = page.drawing === 'numbers' || page.drawing === 'stars';
  if (!isNumber) return spoken(page, 'gave', { answer: answerWords(page, score) });
  const values = { answer: String(score), most: String(page.scale.max) };
  return spoken(page, page.written.comment ? 'answeredWithComment' : 'answered', values);
}
