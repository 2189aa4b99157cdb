/** A number in front of its words or behind them: `7 - Strongly agree`, `Extremely likely (10)`. */
const numberFirst = /^(\d{1,2})\s*(?:[-–—:=)]|\()\s*(?=[^\d\s])\D*$/;
const numberLast = /^\D*\p{L}\D*?\s*[-–—:=(]\s*(\d{1,2})\s*\)?$/u;

/**
 * The number that a score is written as: alone, with a decimal comma or point,
 * or beside the words of its point of the scale.
 *
 * @returns null if the text says no number, or more than one
 */
export function scoreNumber(text: string): number | null {
  if (/^[+-]?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  const beside = numberFirst.exec(text) ?? numberLast.exec(text);
  return beside ? Number(beside[1]) : null;
}
