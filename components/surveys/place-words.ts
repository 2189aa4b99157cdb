import type { BandPoints } from '@/lib/surveys/band-points';
import type { SurveyContent } from '@/lib/surveys/content';
import type { TextPlace } from '@/lib/surveys/survey-texts';
import type { Words } from '@/lib/words/words';

/** What a text of a survey is called beside its field: `Thanks: Hard, 1–3`. */
export function placeWords(
  t: Words,
  place: TextPlace,
  { followUps }: SurveyContent,
  bands: readonly BandPoints[],
): string {
  if ('band' in place) {
    const band = bands.find((each) => each.band === place.band)?.name ?? place.band;
    return t(`survey-checks.place-${place.part}`, { band });
  }
  if (!('key' in place)) return t(`survey-checks.place-${place.part}`);
  const [key, option] = place.key.split('.');
  const at = followUps.findIndex((each) => each.key === key);
  const n = at + 1;
  if (place.part === 'label' || !option) return t('survey-checks.place-label', { n });
  return t('survey-checks.place-option', {
    n,
    option: (followUps[at]?.options.indexOf(option) ?? 0) + 1,
  });
}
