import type { Catalog, CatalogVersion } from '@/db/queries/catalog';
import type { MetricQuery } from '@/lib/metric-query';
import { dayIn } from '@/lib/metrics/period';
import { scaleKey, scaleName } from '@/lib/metrics/scale';
import type { Series } from './series';

/** A break as charts draw it. */
export type DrawnBreak = {
  readonly day: string;
  readonly kind: 'break' | 'source';
  readonly label: string;
  readonly note: string;
};

const byItself = 'marked automatically';

/**
 * Where the trend changed its question: each later version of a survey in the
 * series that began within the period, with what is new in it, and where a
 * survey went over to another scale, whose answers are not in the series. A
 * first version is a start, not a break.
 */
export function questionBreaks(
  catalog: Catalog,
  series: Pick<Series, 'versionIds'>,
  query: Pick<MetricQuery, 'period' | 'timeZone' | 'filters'>,
): DrawnBreak[] {
  const { period, timeZone, filters } = query;
  const surveys = new Map(catalog.survey.map((survey) => [survey.id, survey]));
  return catalog.versions.flatMap((version) => {
    const before = catalog.versions.findLast(
      (other) => other.surveyId === version.surveyId && other.version < version.version,
    );
    const survey = surveys.get(version.surveyId);
    const day = dayIn(version.createdAt, timeZone);
    const isShown = filters.survey.length === 0 || (survey && filters.survey.includes(survey.key));
    if (!before || !isShown || day < period.from || day > period.to) return [];
    const words = breakWords(before, version, series.versionIds);
    if (!words) return [];
    const note = `${survey?.name ?? 'Survey'}, ${byItself}`;
    return { day, kind: 'break', label: `${words}, v${version.version}`, note };
  });
}

/** What is new in a version; null where neither it nor the one before is in the series. */
function breakWords(
  before: CatalogVersion,
  after: CatalogVersion,
  shown: ReadonlySet<string>,
): string | null {
  const [was, is] = [shown.has(before.id), shown.has(after.id)];
  if (!was && !is) return null;
  if (scaleKey(before.scale) !== scaleKey(after.scale)) {
    return is
      ? `Scale changed from ${scaleName(before.scale)}`
      : `Scale changed to ${scaleName(after.scale)}`;
  }
  if (before.question !== after.question) return 'Question reworded';
  if (before.lowLabel !== after.lowLabel || before.highLabel !== after.highLabel) {
    return 'End labels changed';
  }
  return before.method === after.method ? 'Question changed' : 'Definition changed';
}
