import 'server-only';
import { type AskedSurvey, listAskedSurveys } from '@/db/queries/asked-surveys';
import type { Catalog } from '@/db/queries/catalog';
import { askingByTouchpoint, listTouchpoints } from '@/db/queries/touchpoints';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import type { ResponseRate } from '@/lib/metrics/response-rate';
import type { Score } from '@/lib/metrics/score';
import { type AskingState, askingState } from '@/lib/surveys/asking-words';
import { type JourneyStage, journeyStages } from '@/lib/surveys/vocabulary';
import type { Words } from '@/lib/words/words';
import { metricReport } from './metric-report';
import { responseRateReport } from './response-rate';
import type { Series } from './series';

/** A touchpoint with what is known of it. */
export type JourneyStop = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly survey: AskedSurvey | null;
  /** One a metric that was answered here, on the scale its own page shows. */
  readonly scores: readonly { readonly score: Score; readonly series: Series }[];
  /** Null where nobody was reached by an invitation. */
  readonly rate: ResponseRate | null;
  readonly asking: AskingState;
};

/** The stages of the journey that have touchpoints, in its order. */
export type Journey = readonly {
  readonly stage: JourneyStage;
  readonly stops: readonly JourneyStop[];
}[];

/** All touchpoints in use along the journey; each number equals the one of its own page. */
export async function journey(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
): Promise<Journey> {
  const split = { ...query, by: 'touchpoint' as const };
  const [touchpoints, surveys, asking, rates, reports] = await Promise.all([
    listTouchpoints(scope),
    listAskedSurveys(scope),
    askingByTouchpoint(scope),
    responseRateReport(t, scope, catalog, split),
    Promise.all(metricIds.map((metric) => metricReport(t, scope, catalog, metric, split))),
  ]);
  const stops = touchpoints
    .filter(({ archived }) => !archived)
    .map(({ id, key, name, stage, eventKey }) => {
      const own = asking.get(id);
      const survey = surveys.find((each) => each.id === own?.surveyId) ?? null;
      const ground = { eventKey, survey, isArchived: false, hasMailServer: true };
      return {
        stage,
        id,
        key,
        name,
        survey,
        scores: reports.flatMap((report) => {
          const score = report?.groups.find((group) => group.key === key)?.score;
          return report && score ? [{ score, series: report.series }] : [];
        }),
        rate: rates.groups.find(({ keys }) => keys[0] === key)?.rate ?? null,
        asking: own ? askingState(own, ground) : 'off',
      };
    });
  return journeyStages
    .map((stage) => ({ stage, stops: stops.filter((stop) => stop.stage === stage) }))
    .filter((part) => part.stops.length > 0);
}
