import { beginning } from './beginning';

/** A column name in small letters with spaces between its words: `q7_Overall` and `Q7OVERALL` become `q7 overall`. */
export function plainHeader(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2')
    .replace(/[_\s.]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A column name as a name for people: `q7_overall` becomes `Q7 overall`, `PaymentMethod` `Payment method`. */
export function spokenHeader(name: string): string {
  const words = name
    .replace(/[_\s]+/g, ' ')
    .replace(
      /([a-z])([A-Z])(?=[a-z])/g,
      (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
    )
    .trim();
  if (/^(ces|csat|nps)$/i.test(words)) return words.toUpperCase();
  return beginning(words.charAt(0).toUpperCase() + words.slice(1), 120);
}
