import type { Words } from '@/lib/words/words';
import type { ColumnRole, ImportMapping, RoleName } from './mapping';
import { plainHeader } from './plain-header';
import type { ColumnProfile, FileProfile } from './profile';
import { isDateColumn } from './suggest-date';
import { suggestScore } from './suggest-score';
import { few, suggestedRole } from './suggested-role';
import type { WorkspaceFacts } from './workspace-facts';

type Rule = {
  role: Exclude<ColumnRole['role'], 'ignore'>;
  /** Of the header in small letters with single spaces. */
  header: RegExp;
  fits: (column: ColumnProfile, file: FileProfile) => boolean;
  once: boolean;
};

const always = () => true;

/** Whether values are more than numbers, which a rating of a place would be. */
function hasWords({ values }: ColumnProfile): boolean {
  return values?.some(({ value }) => /\p{L}/u.test(value)) ?? false;
}

/** In the order in which they claim columns. */
const rules: readonly Rule[] = [
  {
    role: 'answeredAt',
    header: /submit|record|answer|respon|complet|creat|\bend|^date|datum|timestamp/,
    fits: isDateColumn,
    once: true,
  },
  { role: 'answeredAt', header: /./, fits: isDateColumn, once: true },
  {
    role: 'answeredTime',
    header: /^time$|(submit|record|answer|respon).*time/,
    fits: ({ times, looked }) => looked > 0 && times > looked * 0.9,
    once: true,
  },
  {
    role: 'customerEmail',
    header: /./,
    fits: ({ emails, looked }) => looked > 0 && emails > looked * 0.8,
    once: true,
  },
  {
    role: 'customerId',
    header: /^(customer|user|contact|client|person|account|member)[ -]?(id|no|number|key)$/,
    fits: always,
    once: true,
  },
  {
    role: 'answerId',
    header:
      /^(id|#|no\.?|token|respnum|(response|respondent|answer|submission|network)[ -]?(id|no|number)?)$/,
    fits: ({ unique, filled }, { lines }) => unique && filled === lines,
    once: true,
  },
  {
    role: 'customerName',
    header: /^((customer|contact|user|full|person) )?name$/,
    fits: always,
    once: true,
  },
  { role: 'score', header: /./, fits: (column) => suggestScore(column, []) !== null, once: false },
  {
    role: 'comment',
    header: /comment|feedback|verbatim|\bwhy\b|reason|remark|note|suggestion|kommentar/,
    fits: ({ meanLength, values }) => meanLength > 12 || values === null,
    once: false,
  },
  { role: 'language', header: /^(user ?)?(lang|language|locale)( ?code)?$/, fits: few, once: true },
  {
    role: 'touchpoint',
    header: /touch ?point|\bmoment|journey|boarding|location|area$|\bstage\b|\btopic/,
    fits: (column) => few(column) && hasWords(column),
    once: true,
  },
  { role: 'channel', header: /channel|method|\bmedium|\bsource|\bmode\b/, fits: few, once: true },
  {
    role: 'attribute',
    header:
      /\bplan\b|segment|country|region|airline|\btier|product|industry|\bteam\b|strata|gender|\btype\b|category/,
    fits: (column) => few(column) && (column.values?.length ?? 0) > 1,
    once: false,
  },
];

/**
 * A first mapping of a file nobody has described: from the names of its columns
 * and from what they hold. Guesses only what can be told; a date that fits two
 * formats and a column that could be anything stay open.
 *
 * @param given roles of columns that are known
 * @param open roles that may be guessed for the others; all without it
 */
export function suggestMapping(
  t: Words,
  file: FileProfile,
  facts: WorkspaceFacts,
  given: ReadonlyMap<string, ColumnRole> = new Map(),
  open: readonly RoleName[] | null = null,
): ImportMapping {
  const taken = new Map(given);
  const isTaken = (role: ColumnRole['role']) =>
    [...taken.values()].some((given) => given.role === role);
  for (const rule of rules) {
    if ((rule.once && isTaken(rule.role)) || open?.includes(rule.role) === false) continue;
    const claimed = file.columns.filter(
      (column) =>
        !taken.has(column.name) &&
        column.filled > 0 &&
        headersOf(column).some((header) => rule.header.test(header)) &&
        rule.fits(column, file),
    );
    for (const column of rule.once ? claimed.slice(0, 1) : claimed) {
      taken.set(
        column.name,
        suggestedRole(rule.role, column, { surveys: freeSurveys(facts, taken) }),
      );
    }
  }
  return {
    holds: 'answers',
    columns: Object.fromEntries(
      file.columns.map(({ name }) => [name, taken.get(name) ?? { role: 'ignore' as const }]),
    ),
    touchpoint: isTaken('touchpoint') ? null : onlyName(facts.touchpoints, t('presets.touchpoint')),
    channel: isTaken('channel') ? null : onlyName(facts.channels, t('presets.channel')),
    day: null,
    timeZone: facts.timeZone,
    currency: null,
    interval: 'month',
    skip: [],
    file: { encoding: null, delimiter: null, headerRows: null },
  };
}

function headersOf({ name, label }: ColumnProfile): string[] {
  return label === '' ? [plainHeader(name)] : [plainHeader(name), plainHeader(label)];
}

/** Surveys that no column feeds yet: two questions of one line are never one survey. */
export function freeSurveys({ surveys }: WorkspaceFacts, taken: ReadonlyMap<string, ColumnRole>) {
  const fed = new Set(
    [...taken.values()].flatMap((role) => (role.role === 'score' ? [role.survey] : [])),
  );
  return surveys.filter(({ key }) => !fed.has(key));
}

function onlyName(
  known: readonly { name: string; archived: boolean }[],
  otherwise: string,
): string {
  const [one, ...more] = known.filter(({ archived }) => !archived);
  return one && more.length === 0 ? one.name : otherwise;
}
