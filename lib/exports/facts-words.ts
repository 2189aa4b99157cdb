import type { Definition } from '@/lib/metrics/definition';
import { shortName } from '@/lib/words/definition-words';
import type { Words } from '@/lib/words/words';
import type { ExportFacts } from './export-part';

/** What stands under every picture and table, one line each: how to come to the same numbers again. */
export function footerLines(t: Words, facts: ExportFacts): string[] {
  return [
    `${facts.n}. ${facts.filters} ${facts.period}`,
    ...facts.definitions.map((one) => `${shortName(t, one)}: ${definitionWords(one)}`),
    ...facts.formulas,
    madeWords(facts),
  ];
}

/** The facts by name, as files for spreadsheets have them. */
export function factRows(t: Words, facts: ExportFacts): [string, string][] {
  return [
    ['Workspace', facts.workspace],
    ['Answers', facts.n],
    ['Filters', facts.filters],
    ['Period', facts.period],
    ['Time zone', facts.timeZone],
    ...facts.definitions.map((one): [string, string] => [shortName(t, one), definitionWords(one)]),
    ...facts.formulas.map((words): [string, string] => ['Formula', words]),
    ['Generated at', generatedWords(facts)],
    ['Address', facts.permalink],
  ];
}

/** `mean of 1–7, high = easy; Σ x ÷ n; n: all answers; interval 95 %, t; source` */
export function definitionWords({
  caption,
  formula,
  denominator,
  intervalName,
  source,
}: Definition): string {
  return `${caption}; ${formula}; n: ${denominator}; interval ${intervalName}; ${source}`;
}

/** `2026-11-22 08:12 Europe/London` */
export function generatedWords({ generatedAt, timeZone }: ExportFacts): string {
  const style = {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  } as const;
  const words = new Intl.DateTimeFormat('sv-SE', style).format(generatedAt);
  return `${words} ${timeZone}`;
}

function madeWords(facts: ExportFacts): string {
  return `${facts.workspace}, Ergograph, ${generatedWords(facts)}. ${facts.permalink}`;
}
