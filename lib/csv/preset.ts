import type { WordKey } from '@/lib/words/words';
import type { RoleName, SkipRule } from './mapping';
import { helpDesks } from './preset-help-desks';
import { surveyTools } from './preset-survey-tools';
import type { ExpectedScore } from './suggest-score';

export type PresetId =
  | 'delighted'
  | 'surveymonkey'
  | 'typeform'
  | 'qualtrics'
  | 'limesurvey'
  | 'formbricks'
  | 'chatwoot'
  | 'zendesk'
  | 'nicereply';

/** A column of the export by its plain name; a role that only one column can have goes to the first rule that finds one. */
export type PresetRule = readonly [header: RegExp, role: RoleName];

/** Lines that a program writes and nobody wants, and why. */
export type PresetSkip = {
  readonly column: RegExp;
  readonly is: SkipRule['is'];
  readonly reason: WordKey;
};

/** What is known of the files a program exports. */
export type Preset = {
  readonly id: PresetId;
  readonly name: string;
  /** Every one of these is among the columns. */
  readonly has: readonly RegExp[];
  readonly rules: readonly PresetRule[];
  /** Whether the columns without a rule are questions; else they are attributes. */
  readonly questions: boolean;
  /** Lines that are no answers; the column is given by its plain name. */
  readonly skip: readonly PresetSkip[];
  /** What its scores are like. */
  readonly score: ExpectedScore;
  /** The clock of its times, where that is always the same. */
  readonly timeZone: string | null;
  /** What a person should know of it, each in a sentence. */
  readonly remarks: readonly WordKey[];
};

const presets: readonly Preset[] = [...surveyTools, ...helpDesks];

/** The program whose export has these columns, if that can be told. */
export function findPreset(columns: readonly string[]): PresetId | null {
  const names = columns.map(presetHeader);
  const found = presets.find(({ has }) => has.every((one) => names.some((name) => one.test(name))));
  return found?.id ?? null;
}

export function presetById(id: PresetId): Preset | null {
  return presets.find((preset) => preset.id === id) ?? null;
}

/** A column name as presets write it: small letters, single spaces, no underscores or points between words. */
export function presetHeader(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+|\.(?=\w)/g, ' ');
}
