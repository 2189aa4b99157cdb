import 'server-only';
import type { Scope } from '@/db/scope';
import { knownLack } from '@/lib/csv/known-lack';
import type { FileProfile } from '@/lib/csv/profile';
import { suggestMapping } from '@/lib/csv/suggest-mapping';
import { type PresetSuggestion, suggestPreset } from '@/lib/csv/suggest-preset';
import { suggestHoldings } from '@/lib/csv/suggest-value';
import type { WorkspaceFacts } from '@/lib/csv/workspace-facts';
import { AppError } from '@/lib/errors';
import { loadFacts } from './facts';
import { localSource } from './import-source';
import { openCsv, profileFile } from './open-csv';

/**
 * How a file of this machine is mapped, if its header gives away the program
 * that wrote it.
 *
 * @throws {AppError} `invalid` if it does not, or a person has to say which questions are scores
 */
export async function suggestLocalMapping(
  scope: Scope,
  path: string,
  timeZone: string,
  now: Date,
): Promise<PresetSuggestion> {
  const file = await openCsv(await localSource(path));
  const facts = await loadFacts(scope, timeZone, now);
  const profile = await profileFile(file);
  const lack = knownLack(file.columns);
  if (lack !== null) throw new AppError('invalid', lack);
  const preset = file.preset && suggestPreset(file.preset, profile, facts);
  const value = preset ? null : valueSuggestion(profile, facts);
  if (value) return value;
  if (!preset) {
    throw new AppError(
      'invalid',
      'Nothing in the file says what its columns become. Give it a --mapping, as docs/import.md describes.',
    );
  }
  const open = preset.questions.filter((name) => preset.mapping.columns[name]?.role !== 'score');
  if (open.length === 0) return preset;
  throw new AppError(
    'invalid',
    `It looks like a ${preset.name} export, but does not say which of its questions are scores: ${spoken(open)}. Choose in the browser, or give it a --mapping.`,
  );
}

/** The mapping of a file that holds customers, subscriptions or orders as a known program writes them. */
function valueSuggestion(profile: FileProfile, facts: WorkspaceFacts): PresetSuggestion | null {
  const { holds, value } = suggestHoldings(profile, facts, suggestMapping(profile, facts), false);
  const found = holds === 'answers' ? null : value[holds];
  if (!found?.name) return null;
  return { name: found.name, mapping: found.mapping, questions: [], remarks: found.remarks };
}

function spoken(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
