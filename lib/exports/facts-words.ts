import type { Definition } from '@/lib/metrics/definition';
import { definitionWords, shortName } from '@/lib/words/definition-words';
import type { Words } from '@/lib/words/words';
import type { ExportFacts } from './export-part';

/** What stands under every picture and table, one line each: how to come to the same numbers again. */
export function footerLines(t: Words, facts: ExportFacts): string[] {
  return [
    t('exports.footer', { n: facts.n, filters: facts.filters, period: facts.period }),
    ...facts.definitions.map((one) =>
      t('exports.footer-definition', {
        name: shortName(t, one),
        definition: definitionLine(t, one),
      }),
    ),
    ...facts.formulas,
    t('exports.made', {
      workspace: facts.workspace,
      at: generatedWords(facts),
      address: facts.permalink,
    }),
  ];
}

/** The facts by name, as files for spreadsheets have them. */
export function factRows(t: Words, facts: ExportFacts): [string, string][] {
  return [
    [t('exports.workspace'), facts.workspace],
    [t('exports.answers'), facts.n],
    [t('exports.filters'), facts.filters],
    [t('exports.period'), facts.period],
    [t('exports.time-zone'), facts.timeZone],
    ...facts.definitions.map((one): [string, string] => [
      shortName(t, one),
      definitionLine(t, one),
    ]),
    ...facts.formulas.map((words): [string, string] => [t('exports.formula'), words]),
    [t('exports.generated'), generatedWords(facts)],
    [t('exports.address'), facts.permalink],
  ];
}

/** `mean of 1–7, high = easy; Σ x ÷ n; n: all answers; interval 95 %, t; source` */
function definitionLine(t: Words, one: Definition): string {
  const { caption, formula, denominator, intervalName, source } = definitionWords(t, one);
  return t('exports.definition', { caption, formula, denominator, interval: intervalName, source });
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
