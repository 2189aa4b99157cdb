import { useWords } from '#words';
import { SmallMultiples } from '@/components/metrics/small-multiples';
import { intervalWords } from '@/components/metrics/standing';
import { VerdictChip } from '@/components/metrics/verdict-chip';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { ViewLink } from '@/components/ui/view-link';
import { may } from '@/lib/auth/roles';
import { explained, scoreAddress } from '@/lib/docs/addresses';
import { type Dimension, printMetricQuery } from '@/lib/metric-query';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { dimensionName, dimensionsOf, nameInside } from '@/lib/reports/dimension-names';
import type { ScoredGroup } from '@/lib/reports/metric-report';
import { compareHref } from '@/lib/reports/segments';
import { hiddenCells } from '@/lib/reports/small-cells';
import { sparkPoint } from '@/lib/reports/trend-points';
import { narrowedTo, whyHref } from '@/lib/reports/why-address';
import { shortDay } from '@/lib/words/dates';
import { formatCount, formatValue, paragraph } from '@/lib/words/figures';
import type { ReportProps } from './metric-numbers';

const most = 12;

type GroupsProps = ReportProps & { by: Dimension };

/** The metric split by one dimension: the same trend for each group on one axis, or a table. */
export function Groups(props: GroupsProps) {
  const t = useWords();
  const { view, report, by, isTable } = props;
  const sizes = report.groups.map(({ counts }) => countAnswers(counts));
  // Who may read single answers learns nothing from a subtraction.
  const protect = !may(view.member.role, 'people:read');
  const [hiding = []] = hiddenCells([[...sizes, countAnswers(report.counts)]], protect);
  const open = report.groups.filter((_, place) => (sizes[place] ?? 0) > 0 && !hiding[place]);
  const hidden = hiding.filter((why) => why !== null).length;
  const shown = isTable ? open : open.slice(0, most);
  const foot = paragraph(t, [
    shown.length < open.length
      ? t('metric.most-of', { most, all: formatCount(t, open.length) })
      : '',
    hidden > 0
      ? t('metric.hidden', { n: formatCount(t, hidden), count: hidden, base: hiddenBelow })
      : '',
  ]);
  return (
    <Panel
      title={t('metric.by-dimension', { name: nameInside(t, by, view.catalog) })}
      about={isTable ? scoreAddress(props.report.series.definition) : explained.manyChanges}
      note={t(isTable ? 'metric.most-first' : 'metric.same-axis')}
      right={<SideBySide {...props} groups={open} />}
      foot={foot || null}
    >
      <div className="px-4 pb-3">
        <BySwitch {...props} />
      </div>
      {shown.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">{t('metric.no-group', { n: hiddenBelow })}</p>
      ) : isTable ? (
        <GroupTable {...props} groups={shown} />
      ) : (
        <Multiples {...props} groups={shown} />
      )}
    </Panel>
  );
}

function BySwitch({ view, page, by }: GroupsProps) {
  const t = useWords();
  const { catalog, query } = view;
  return (
    <Segmented
      label={t('metric.split-by')}
      options={dimensionsOf(catalog).map((dimension) => ({
        key: dimension,
        label: dimensionName(t, dimension, catalog),
        href: `${page.path}${printMetricQuery({ ...query, by: dimension }, page.extra)}`,
        current: dimension === by,
      }))}
    />
  );
}

/** The page of one group alone; answers without the attribute cannot be filtered, so theirs is this page. */
function groupHref({ view, page, by }: GroupsProps, { key }: ScoredGroup): string {
  const narrowed = key === null ? null : narrowedTo(view.query, by, [key]);
  return `${page.path}${printMetricQuery(narrowed ?? view.query, page.extra)}`;
}

/** The way to the two largest groups held against each other. */
function SideBySide({ view, report, by, groups }: ShownGroups) {
  const t = useWords();
  const [first, second] = groups.flatMap(({ key }) => {
    const narrowed = key === null ? null : narrowedTo(view.query, by, [key]);
    return narrowed ? [narrowed.filters] : [];
  });
  if (!first || !second) return null;
  const href = compareHref(view.query, report.metric, { a: first, b: second });
  return (
    <ViewLink orNothing className="text-xs" href={href}>
      {t('metric.side-by-side')}
    </ViewLink>
  );
}

/** Why one group moved; answers without the attribute cannot be filtered, so it is asked of all. */
function whyOfGroup({ view, report, by }: GroupsProps, { key }: ScoredGroup): string {
  const narrowed = key === null ? null : narrowedTo(view.query, by, [key]);
  return whyHref({ ...(narrowed ?? view.query), by: null }, report.metric);
}

type ShownGroups = GroupsProps & { groups: readonly ScoredGroup[] };

function Multiples(props: ShownGroups) {
  const t = useWords();
  const { report, groups } = props;
  const { buckets, series } = report;
  return (
    <SmallMultiples
      definition={series.definition}
      items={groups.map((group) => ({
        key: group.key ?? '',
        name: group.name,
        href: groupHref(props, group),
        score: group.score,
        change: group.change,
        points: group.buckets.map(sparkPoint),
      }))}
      overall={buckets.map(sparkPoint)}
      ends={[shortDay(t, props.view.query.period.from), shortDay(t, props.view.query.period.to)]}
    />
  );
}

function GroupTable(props: ShownGroups) {
  const t = useWords();
  const { report, groups, view } = props;
  const { definition } = report.series;
  const name = t(`names.metric-${report.metric}`);
  const by = dimensionName(t, props.by, view.catalog);
  const compared = view.query.comparison !== null;
  return (
    <Table caption={t('metric.table-by', { name, by: nameInside(t, props.by, view.catalog) })}>
      <thead>
        <tr>
          <Th>{by}</Th>
          <Th num>{name}</Th>
          <Th num hidePhone>
            {t('figures.percent', { n: 95 })}
          </Th>
          <Th num>n</Th>
          {compared ? <Th>{t('metric.change')}</Th> : null}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.key ?? ''}>
            <RowHead
              name={
                <ViewLink href={groupHref(props, group)} className="text-ink">
                  {group.name}
                </ViewLink>
              }
            />
            <Td num className="font-semibold">
              {formatValue(t, group.score?.value ?? null, definition)}
            </Td>
            <Td num hidePhone className="text-ink-3">
              {intervalWords(t, group.score, definition)}
            </Td>
            <Td num>{formatCount(t, countAnswers(group.counts))}</Td>
            {compared ? (
              <Td>
                <VerdictChip
                  change={group.change}
                  definition={definition}
                  whyHref={whyOfGroup(props, group)}
                />
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
