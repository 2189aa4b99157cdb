import type { LocalisedFollowUp } from '@/lib/surveys/localised-survey';
import { type Html, html } from './html';
import { inPageLanguage, spoken } from './page-frame';
import { longestComment, longestText, type QuestionPage } from './page-model';
import { pageWords } from './page-words';

/** What is asked once the score is saved, and the sentence that says it is. */
export function furtherQuestions(page: QuestionPage): Html {
  const { further, survey } = page;
  const questions = survey.followUps.filter(({ bands }) => further && bands.includes(further.band));
  return html`<div class="further">
${questions.map((question) => followUp(page, question))}
${further?.asksComment ? commentBox(page, further.band) : null}
${further?.asksCallBack ? callBack(page) : null}
<button class="primary" name="step" value="send">${spoken(page, 'send')}</button>
<p class="small center" data-say>${savedWords(page)}</p></div>`;
}

function savedWords(page: QuestionPage): Html {
  const { savedScore, survey, drawing } = page;
  const words = survey.points.find(({ score }) => score === savedScore)?.words;
  const isNumber = drawing === 'numbers' || drawing === 'stars';
  return spoken(page, 'saved', { answer: (isNumber ? null : words) || String(savedScore) });
}

function commentBox(page: QuestionPage, band: 'low' | 'middle' | 'high'): Html {
  const { survey, metric, written, isTooLong } = page;
  const label =
    survey.commentLabel[band] ??
    inPageLanguage(page, pageWords(page.pageLanguage).commentLabels[metric][band]);
  const n = numberWords(written.comment.length, page.pageLanguage);
  const most = numberWords(longestComment, page.pageLanguage);
  return html`<label class="label" for="comment">${label} <span class="opt">${spoken(page, 'optional')}</span></label>
<textarea id="comment" name="comment" rows="4" dir="auto" aria-describedby="room"${isTooLong ? html` aria-invalid="true"` : null} data-most="${longestComment}">
${written.comment}</textarea>
<div class="row small" id="room"><span class="${isTooLong ? 'bad' : ''}">${
    isTooLong ? spoken(page, 'tooLong', { n, most }) : spoken(page, 'leaveOut')
  }</span>${counter(page, n, most)}</div>`;
}

/** `77 of 2,000`; the script writes it anew with every letter. */
function counter({ language, pageLanguage }: QuestionPage, n: string, most: string): Html {
  const words = pageWords(pageLanguage).counter.replace('{most}', most);
  const marked = language === pageLanguage ? null : html` lang="${pageLanguage}" dir="ltr"`;
  return html`<span data-counter="${words}"${marked}>${words.replace('{n}', n)}</span>`;
}

function callBack(page: QuestionPage): Html {
  return html`<label class="check"><input type="checkbox" name="callBack" value="yes"${page.written.mayCallBack ? html` checked` : null}> <span>${spoken(page, 'callBack')}</span></label>`;
}

function followUp(page: QuestionPage, { key, kind, label, options }: LocalisedFollowUp): Html {
  const name = `f.${key}`;
  const given = page.written.answers[key];
  const optional = html`<span class="opt">${spoken(page, 'optional')}</span>`;
  if (kind === 'text') {
    return html`<label class="label" for="${name}">${label} ${optional}</label>
<input type="text" id="${name}" name="${name}" maxlength="${longestText}" dir="auto" autocomplete="off" value="${typeof given === 'string' ? given : ''}">`;
  }
  const type = kind === 'choice' ? 'radio' : 'checkbox';
  return html`<fieldset><legend>${label} ${optional}</legend>${options.map(
    (option) =>
      html`<label class="check"><input type="${type}" name="${name}" value="${option.key}"${isChosen(given, option.key) ? html` checked` : null}> <span>${option.label}</span></label>`,
  )}</fieldset>`;
}

function isChosen(given: string | readonly string[] | undefined, key: string): boolean {
  return typeof given === 'string' ? given === key : (given?.includes(key) ?? false);
}

/** `2,000`, as the language writes it. */
export function numberWords(n: number, language: string): string {
  return new Intl.NumberFormat(language).format(n);
}
