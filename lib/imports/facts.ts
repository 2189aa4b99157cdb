import 'server-only';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { findValueSettings } from '@/db/queries/value-settings';
import type { Scope } from '@/db/scope';
import { findNamed, type KnownSurvey, type WorkspaceFacts } from '@/lib/csv/workspace-facts';

/** What reading a file has to know of the workspace, from its catalog. */
export function workspaceFacts(catalog: Catalog, timeZone: string, now: Date): WorkspaceFacts {
  return {
    timeZone,
    now,
    touchpoints: catalog.touchpoint,
    channels: catalog.channel,
    surveys: catalog.survey.flatMap((survey): KnownSurvey[] => {
      const latest = latestVersion(catalog, survey.id);
      return latest ? [{ ...survey, metric: latest.metric, scale: latest.scale }] : [];
    }),
  };
}

export async function loadFacts(
  scope: Scope,
  timeZone: string,
  now: Date,
): Promise<WorkspaceFacts> {
  const [catalog, settings] = await Promise.all([loadCatalog(scope), findValueSettings(scope)]);
  const baseCurrency = settings?.baseCurrency ?? null;
  return { ...workspaceFacts(catalog, timeZone, now), baseCurrency };
}

function latestVersion(catalog: Catalog, surveyId: string) {
  return catalog.versions.filter((version) => version.surveyId === surveyId).at(-1);
}

/** The ids under which answers are stored, looked up by the names a file uses. */
export function catalogIds(catalog: Catalog) {
  const touchpoint = idFinder(catalog.touchpoint);
  const channel = idFinder(catalog.channel);
  const survey = idFinder(catalog.survey);
  return {
    touchpoint,
    channel,
    version(surveyName: string): string {
      const latest = latestVersion(catalog, survey(surveyName));
      if (!latest) throw new Error(`the survey “${surveyName}” has no version`);
      return latest.id;
    },
  };
}

function idFinder(entries: Catalog['touchpoint'] | Catalog['channel'] | Catalog['survey']) {
  const found = new Map<string, string>();
  return (name: string): string => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const entry = findNamed([...entries], name);
    if (!entry) throw new Error(`“${name}” is not in the catalog`);
    found.set(name, entry.id);
    return entry.id;
  };
}
