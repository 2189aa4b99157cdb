import 'server-only';
import type { Scope } from '@/db/scope';
import { knownLack } from '@/lib/csv/known-lack';
import type { FileProfile } from '@/lib/csv/profile';
import { suggestMapping } from '@/lib/csv/suggest-mapping';
import { type PresetSuggestion, suggestPreset } from '@/lib/csv/suggest-preset';
import { suggestHoldings } from '@/lib/csv/suggest-value';
import type { WorkspaceFacts } from '@/lib/csv/workspace-facts';
import { refusal } from '@/lib/words/refusal';
import type { Words } from '@/lib/words/words';
import { wordsIn } from '@/lib/words/words-in';
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
  const t = wordsIn('en');
  const file = await openCsv(await localSource(path));
  const facts = await loadFacts(scope, timeZone, now);
  const profile = await profileFile(file);
  const lack = knownLack(file.columns);
  if (lack !== null) throw refusal('invalid', lack);
  const preset = file.preset && suggestPreset(t, file.preset, profile, facts);
  const value = preset ? null : valueSuggestion(t, profile, facts);
  if (value) return value;
  if (!preset) {
    throw refusal('invalid', 'import-refusals.no-mapping');
  }
  const open = preset.questions.filter((name) => preset.mapping.columns[name]?.role !== 'score');
  if (open.length === 0) return preset;
  throw refusal('invalid', 'import-refusals.which-scores', {
    name: preset.name,
    questions: spoken(open),
  });
}

/** The mapping of a file that holds customers, subscriptions or orders as a known program writes them. */
function valueSuggestion(
  t: Words,
  profile: FileProfile,
  facts: WorkspaceFacts,
): PresetSuggestion | null {
  const { holds, value } = suggestHoldings(
    t,
    profile,
    facts,
    suggestMapping(t, profile, facts),
    false,
  );
  const found = holds === 'answers' ? null : value[holds];
  if (!found?.name) return null;
  return { name: found.name, mapping: found.mapping, questions: [], remarks: found.remarks };
}

function spoken(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
