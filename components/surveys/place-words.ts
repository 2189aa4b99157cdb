import type { BandPoints } from '@/lib/surveys/band-points';
import type { SurveyContent } from '@/lib/surveys/content';
import type { TextPlace } from '@/lib/surveys/survey-texts';

/** What a text of a survey is called beside its field: `Thanks: Hard, 1–3`. */
export function placeWords(
  place: TextPlace,
  { followUps }: SurveyContent,
  bands: readonly BandPoints[],
): string {
  if ('band' in place) {
    const band = bands.find((each) => each.band === place.band)?.name ?? place.band;
    return `${bandPartWords[place.part]}: ${band}`;
  }
  if (!('key' in place)) return partWords[place.part];
  const [key, option] = place.key.split('.');
  const at = followUps.findIndex((each) => each.key === key);
  const number = `Further question ${at + 1}`;
  if (place.part === 'label' || !option) return number;
  return `${number}, answer ${(followUps[at]?.options.indexOf(option) ?? 0) + 1}`;
}

const partWords = {
  question: 'Question',
  lowLabel: 'Low end',
  highLabel: 'High end',
  mailSubject: 'Subject of the mail',
  mailIntro: 'First lines of the mail',
} as const;

const bandPartWords = {
  comment: 'Above the comment',
  thanksTitle: 'Thanks',
  thanksText: 'Text under the thanks',
  linkLabel: 'Button',
} as const;
