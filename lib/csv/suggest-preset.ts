import type { MetricId } from '@/lib/metrics/definition';
import type { Words } from '@/lib/words/words';
import type { ColumnRole, ImportMapping, RoleName, SkipRule } from './mapping';
import { onlyOnce } from './plan-problems';
import { type Preset, type PresetId, presetById, presetHeader } from './preset';
import type { ColumnProfile, FileProfile } from './profile';
import { isDateColumn } from './suggest-date';
import { freeSurveys, suggestMapping } from './suggest-mapping';
import { type ExpectedScore, mayBeScore, suggestScore } from './suggest-score';
import { few, suggestedRole } from './suggested-role';
import type { WorkspaceFacts } from './workspace-facts';

/** How a file is mapped that a known program wrote. */
export type PresetSuggestion = {
  readonly name: string;
  readonly mapping: ImportMapping;
  /** Questions that may be scores: which of them are is for a person to say. */
  readonly questions: readonly string[];
  /** What a person should know of it, in sentences. */
  readonly remarks: readonly string[];
};

/** The mapping of a file of a known program; null if the program is not known. */
export function suggestPreset(
  t: Words,
  id: PresetId,
  file: FileProfile,
  facts: WorkspaceFacts,
): PresetSuggestion | null {
  const preset = presetById(id);
  if (!preset) return null;
  const kinds = surveyKinds(file);
  const given = givenRoles(preset, file, facts, kinds[0]?.score ?? {});
  const guessed = suggestMapping(
    t,
    file,
    facts,
    given,
    preset.questions ? ['score', 'comment'] : [],
  );
  const columns = withNotAnswers(guessed.columns, preset.score.notAnswers ?? []);
  return {
    name: preset.name,
    mapping: {
      ...guessed,
      columns,
      timeZone: preset.timeZone ?? guessed.timeZone,
      skip: [...skipRules(t, preset, file), ...otherKinds(t, kinds)],
    },
    questions: preset.questions
      ? file.columns
          .filter((column) => !given.has(column.name) && isQuestion(column, columns[column.name]))
          .map(({ name }) => name)
      : [],
    remarks: [...preset.remarks.map((key) => t(key)), ...kindRemarks(t, kinds)],
  };
}

function isQuestion(column: ColumnProfile, role: ColumnRole | undefined): boolean {
  return role?.role === 'score' || mayBeScore(column);
}

/** What the rules of a preset say, each role that only one column can have given once. */
function givenRoles(
  preset: Preset,
  file: FileProfile,
  facts: WorkspaceFacts,
  kind: ExpectedScore,
): Map<string, ColumnRole> {
  const given = new Map<string, ColumnRole>();
  const isGiven = (role: RoleName) => [...given.values()].some((one) => one.role === role);
  const isFree = (role: RoleName) =>
    !(onlyOnce.includes(role) || role === 'score') || !isGiven(role);
  const give = (column: ColumnProfile, role: RoleName) => {
    const surveys = freeSurveys(facts, given);
    const expected = { ...preset.score, ...kind };
    const score = role === 'score' ? suggestScore(column, surveys, expected) : null;
    given.set(column.name, score ?? suggestedRole(role, column, { surveys }));
  };
  for (const [header, role] of preset.rules) {
    const named = file.columns.filter(
      ({ name }) => !given.has(name) && header.test(presetHeader(name)),
    );
    for (const column of named) {
      if (fits(column, role, file.lines) && isFree(role)) give(column, role);
    }
  }
  if (preset.questions) return given;
  for (const column of file.columns.filter(({ name }) => !given.has(name))) {
    give(column, isAttribute(column) ? 'attribute' : 'ignore');
  }
  return given;
}

function isAttribute(column: ColumnProfile): boolean {
  return few(column) && (column.values?.length ?? 0) > 1 && column.meanLength < 60;
}

function fits(column: ColumnProfile, role: RoleName, lines: number): boolean {
  if (role === 'ignore' || role === 'score') return true;
  if (column.filled === 0) return false;
  if (role === 'answeredAt') return isDateColumn(column);
  if (role === 'customerEmail') return column.emails > column.looked * 0.8;
  // A line about the report at the end has no id.
  if (role === 'answerId') return column.unique && column.filled >= lines - 1;
  return true;
}

function withNotAnswers(columns: ImportMapping['columns'], codes: readonly string[]) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, role]): [string, ColumnRole] => [
      name,
      role.role === 'score'
        ? { ...role, notAnswers: [...new Set([...codes, ...role.notAnswers])] }
        : role,
    ]),
  );
}

function skipRules(t: Words, { skip }: Preset, { columns }: FileProfile): SkipRule[] {
  return skip.flatMap(({ column, is, reason }) =>
    columns
      .filter(({ name }) => column.test(presetHeader(name)))
      .map(({ name }) => ({ column: name, is: [...is], reason: t(reason) })),
  );
}

type SurveyKind = { column: string; type: string; score: ExpectedScore };

const scaleOfKind: Readonly<Record<string, { metric: MetricId; min: number; max: number }>> = {
  nps: { metric: 'nps', min: 0, max: 10 },
  enps: { metric: 'nps', min: 0, max: 10 },
  ces7: { metric: 'ces', min: 1, max: 7 },
  smileys: { metric: 'csat', min: 1, max: 5 },
  stars5: { metric: 'csat', min: 1, max: 5 },
  thumbs: { metric: 'csat', min: 0, max: 1 },
};

/** The kinds of survey in a file that says the kind on every line, the most frequent first. */
function surveyKinds({ columns }: FileProfile): SurveyKind[] {
  const column = columns.find(({ name }) => presetHeader(name) === 'survey type');
  return (column?.values ?? []).map(({ value }) => {
    const plain = value.toLowerCase().replace(/[^a-z0-9]/g, '');
    const scale = scaleOfKind[plain];
    const metric = plain === 'ces' ? ('ces' as const) : ('csat' as const);
    return {
      column: column?.name ?? '',
      type: value,
      score: scale
        ? { metric: scale.metric, scale: { min: scale.min, max: scale.max } }
        : { metric },
    };
  });
}

/** One score column holds the scores of one kind; the others wait for an import of their own. */
function otherKinds(t: Words, [first, ...others]: readonly SurveyKind[]): SkipRule[] {
  if (!first || others.length === 0) return [];
  const is = others.map(({ type }) => type);
  return [{ column: first.column, is, reason: t('presets.other-kind') }];
}

function kindRemarks(t: Words, [first, ...others]: readonly SurveyKind[]): string[] {
  if (!first || others.length === 0) return [];
  return [
    t('presets.kinds', {
      kinds: others.length + 1,
      first: first.type,
      others: others.map(({ type }) => type).join(t('figures.comma')),
    }),
  ];
}
