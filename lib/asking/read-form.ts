import type { SurveyContent } from '@/lib/surveys/content';
import { longestText, type Written } from './page-model';

/** What a respondent sent. */
export type AnswerForm = {
  /** What was chosen now, or else before; NaN where that is no number, null where nothing was. */
  readonly score: number | null;
  /** Whether the further questions were part of the form. */
  readonly isFull: boolean;
  readonly isFinal: boolean;
  readonly written: Written;
  /** Where only the language of the page is to change. */
  readonly read: string | null;
  readonly language: string | null;
  readonly once: string | null;
  readonly trap: string;
  readonly isDriven: boolean;
  readonly hasSignal: boolean;
  readonly shownAt: number | null;
  /** Milliseconds between giving and sending; 0 if it was sent at once. */
  readonly waited: number;
};

/** Bytes of a form that are read; a comment a hundred times too long still fits. */
export const longestForm = 2_000_000;

/** Reads the fields of the form; what nobody asked is left out. */
export function readForm(fields: URLSearchParams, content: SurveyContent): AnswerForm {
  const chosen = fields.getAll('score').at(-1) ?? fields.get('was');
  const shownAt = Number(fields.get('at') ?? Number.NaN);
  const waited = Number(fields.get('waited') ?? 0);
  return {
    score: chosen === null ? null : /^\d{1,2}$/.test(chosen) ? Number(chosen) : Number.NaN,
    isFull: fields.get('full') === '1',
    isFinal: fields.get('step') === 'send',
    written: {
      comment: storable(fields.get('comment') ?? '').trim(),
      answers: answersIn(fields, content),
      mayCallBack: fields.get('callBack') === 'yes',
    },
    read: fields.get('read'),
    language: fields.get('lang'),
    once: onceIn(fields.get('once')),
    trap: fields.get('website') ?? '',
    isDriven: fields.get('driven') === '1',
    hasSignal: /^(pointer|key)$/.test(fields.get('by') ?? ''),
    shownAt: Number.isSafeInteger(shownAt) ? shownAt : null,
    waited: Number.isSafeInteger(waited) && waited > 0 ? waited : 0,
  };
}

/** An id in a field, such as the name a browser gave to its answer; null unless it is one. */
export function onceIn(text: string | null | undefined): string | null {
  return text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
}

/** As a database keeps it: without NUL and halves of symbols, and with one kind of line end. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed();
}

function answersIn(fields: URLSearchParams, { followUps }: SurveyContent): Written['answers'] {
  return Object.fromEntries(
    followUps.flatMap(({ key, kind, options }): [string, string | string[]][] => {
      const sent = fields.getAll(`f.${key}`).map((text) => storable(text).trim());
      if (kind === 'text') {
        const text = (sent[0] ?? '').slice(0, longestText).toWellFormed();
        return text ? [[key, text]] : [];
      }
      const known = options.filter((option) => sent.includes(option));
      if (known.length === 0) return [];
      return [[key, kind === 'choice' ? known.slice(0, 1).join() : known]];
    }),
  );
}
