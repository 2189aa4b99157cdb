import type { AlertChoices, ShownAlert } from '@/components/outgoing/alert-form';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { listMembers } from '@/db/queries/members';
import type { Scope } from '@/db/scope';
import { metricIds } from '@/lib/metrics/definition';
import { presetIds } from '@/lib/metrics/period';
import type { AlertRule } from '@/lib/outgoing/alert-rule';
import type { StoredAlert } from '@/lib/outgoing/stored-alert';
import { all, first, type SearchParams } from '@/lib/query-params';
import { parseViewAddress } from '@/lib/views/view-address';
import type { Words } from '@/lib/words/words';

/** What the form of an alert lets one choose from. */
export async function alertChoices(t: Words, scope: Scope): Promise<AlertChoices> {
  const [catalog, members] = await Promise.all([loadCatalog(scope), listMembers(scope)]);
  const surveyed = new Set(catalog.survey.map(({ metric }) => metric));
  const metrics = surveyed.size > 0 ? metricIds.filter((id) => surveyed.has(id)) : metricIds;
  const places = (entries: Catalog['touchpoint'] | Catalog['channel'], every: string) => [
    { value: '', label: every },
    ...entries
      .filter(({ archived }) => !archived)
      .map(({ key, name }) => ({ value: key, label: name })),
  ];
  return {
    metrics: metrics.map((id) => ({ value: id, label: t(`names.metric-${id}-long`) })),
    periods: presetIds
      .filter((id) => id !== 'all-time')
      .map((id) => ({ value: id, label: t(`names.period-${id}`) })),
    touchpoints: places(catalog.touchpoint, t('alerts.all-touchpoints')),
    channels: places(catalog.channel, t('alerts.all-channels')),
    members: members.map(({ name, email }) => ({ name, email })),
  };
}

type WatchedFields = Pick<
  ShownAlert,
  'metric' | 'period' | 'touchpoint' | 'channel' | 'view' | 'alsoFiltered'
>;

const usualPeriod = 'last-7-days';
const ownFields = ['period', 'from', 'to', 'touchpoint', 'channel', 'interval', 'compare', 'by'];

/** The view that is watched, as the form shows it; what is no metric's page shows the usual. */
export function watchedFields(address: string): WatchedFields {
  const view = parseViewAddress(address);
  const params = view?.params ?? {};
  return {
    metric: view?.page === 'metric' ? view.metric : 'ces',
    period: first(params.period) ?? usualPeriod,
    touchpoint: all(params.touchpoint).join(','),
    channel: all(params.channel).join(','),
    view: address,
    alsoFiltered: otherFilters(params),
  };
}

function otherFilters(params: SearchParams): string | null {
  const others = Object.keys(params).filter((name) => !ownFields.includes(name));
  const words = others.map(
    (name) => `${name.replace('attr.', '')} ${all(params[name]).join(', ')}`,
  );
  return words.length > 0 ? words.join('; ') : null;
}

/** A choice of several, which the form cannot show otherwise, is kept as one more option. */
export function withChosen(choices: AlertChoices, shown: WatchedFields): AlertChoices {
  const kept = (options: AlertChoices['channels'], value: string) =>
    options.some((option) => option.value === value)
      ? options
      : [...options, { value, label: value.replaceAll(',', ', ') }];
  return {
    ...choices,
    touchpoints: kept(choices.touchpoints, shown.touchpoint),
    channels: kept(choices.channels, shown.channel),
    metrics: kept(choices.metrics, shown.metric),
    periods: kept(choices.periods, shown.period),
  };
}

/** A rule as the form shows it. */
export function ruleFields(rule: AlertRule): Pick<ShownAlert, 'kind' | 'bound' | 'level'> {
  const start = { bound: '', level: 'required' };
  switch (rule.kind) {
    case 'threshold':
      return { ...start, kind: rule.side, bound: String(rule.value) };
    case 'target':
      return { ...start, kind: rule.kind, level: rule.level };
    case 'response-rate':
      return { ...start, kind: rule.kind, bound: rule.least === null ? '' : String(rule.least) };
    default:
      return { ...start, kind: rule.kind };
  }
}

/** An alert as the form shows it. */
export function shownAlert(alert: StoredAlert): ShownAlert {
  const { id, name, leastAnswers, coolDownHours, recipients, language, webhookUrl } = alert;
  return {
    id,
    name,
    leastAnswers,
    coolDownHours,
    recipients,
    language,
    webhookUrl: webhookUrl ?? '',
    ...ruleFields(alert.rule),
    ...watchedFields(alert.address),
  };
}
