import type { Words } from '@/lib/words/words';

/** One choice of a filter; `href` is the page with the choice toggled (or, for single choices, taken). */
export type FilterOption = {
  key: string;
  name: string;
  /** Answers it has in the period; null if not counted. */
  count: number | null;
  selected: boolean;
  href: string;
};

/** A filter of several choices: touchpoint, channel, survey, language, an attribute. */
export type FilterDimension = {
  key: string;
  label: string;
  options: readonly FilterOption[];
  /** The page without this filter; null if it is not set. */
  clearHref: string | null;
};

export type PeriodChoice = {
  /** What the button says: 'Last 90 days'. */
  label: string;
  presets: readonly FilterOption[];
  /** A GET form: where it goes, what else it must carry, and the days it starts with. */
  custom: {
    action: string;
    hidden: readonly (readonly [string, string])[];
    from: string;
    to: string;
    error?: string;
  };
};

export type CompareChoice = { label: string; options: readonly FilterOption[] };

/** Filters without counts, given those that the same choices had. */
export function countedAs(
  counted: readonly FilterDimension[],
  dimensions: readonly FilterDimension[],
): readonly FilterDimension[] {
  const before = new Map(
    counted.flatMap(({ key, options }) =>
      options.map((option) => [`${key} ${option.key}`, option.count] as const),
    ),
  );
  return dimensions.map((dimension) => ({
    ...dimension,
    options: dimension.options.map((option) => ({
      ...option,
      count: option.count ?? before.get(`${dimension.key} ${option.key}`) ?? null,
    })),
  }));
}

/** What the button of a filter says: 'All', the one name, or how many. */
export function chosenWords(t: Words, options: readonly FilterOption[]): string {
  const chosen = options.filter(({ selected }) => selected);
  const [only] = chosen;
  if (!only) return t('filters.all');
  return chosen.length === 1
    ? only.name
    : t('filters.some', { n: chosen.length, all: options.length });
}

/** Options whose name holds the words, whatever their case and accents. */
export function matching(options: readonly FilterOption[], words: string): readonly FilterOption[] {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLocaleLowerCase();
  const wanted = plain(words.trim());
  return wanted ? options.filter(({ name }) => plain(name).includes(wanted)) : options;
}
