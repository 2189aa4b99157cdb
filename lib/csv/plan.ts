import type { MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import type { ImportMapping, NewSurveyMapping, RoleOf } from './mapping';
import { type Placed, placedAs } from './placed';
import { type Problem, planProblems } from './plan-problems';
import { findNamed, type WorkspaceFacts } from './workspace-facts';

/** The survey a score column feeds: one of the workspace, or one to be made. */
type PlannedSurvey = {
  readonly name: string;
  /** Null until the survey exists. */
  readonly key: string | null;
  readonly metric: MetricId;
  readonly scale: Scale;
  readonly create: NewSurveyMapping | null;
};

/** A mapping laid on the columns of one file, ready to read lines. */
export type Plan = {
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
  readonly facts: WorkspaceFacts;
  readonly scores: readonly (Placed<RoleOf<'score'>> & { readonly survey: PlannedSurvey })[];
  readonly placed: readonly Placed[];
};

/**
 * Lays a mapping on the columns of a file.
 *
 * @returns the plan, or what keeps the file from being read at all
 */
export function planImport(
  columns: readonly string[],
  mapping: ImportMapping,
  facts: WorkspaceFacts,
): { plan: Plan } | { problems: Problem[] } {
  const placed = columns.flatMap((name, at) => {
    const role = Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : undefined;
    return role && role.role !== 'ignore' ? [{ name, at, role }] : [];
  });
  const problems = planProblems(columns, placed, mapping, facts);
  if (problems.length > 0) return { problems };
  const scores = placedAs(placed, 'score').flatMap((column) => {
    const survey = plannedSurvey(column.role.survey, facts);
    return survey ? [{ ...column, survey }] : [];
  });
  return { plan: { columns, mapping, facts, scores, placed } };
}

/** The survey a score column speaks of; null if it names one the workspace does not have. */
function plannedSurvey(
  survey: RoleOf<'score'>['survey'],
  { surveys }: Pick<WorkspaceFacts, 'surveys'>,
): PlannedSurvey | null {
  const found = findNamed(surveys, typeof survey === 'string' ? survey : survey.name);
  if (found) return { ...found, create: null };
  if (typeof survey === 'string') return null;
  const { name, metric, min, max, direction } = survey;
  return { name, key: null, metric, scale: { min, max, direction }, create: survey };
}
