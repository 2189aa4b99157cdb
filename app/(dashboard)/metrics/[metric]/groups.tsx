import Link from 'next/link';
import { SmallMultiples } from '@/components/metrics/small-multiples';
import { intervalWords } from '@/components/metrics/standing';
import { VerdictChip } from '@/components/metrics/verdict-chip';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { may } from '@/lib/auth/roles';
import { attributeParam, type Dimension, printMetricQuery } from '@/lib/metric-query';
import { metricNames } from '@/lib/metrics/definition';
import { formatCount, formatValue } from '@/lib/metrics/format';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { withFilter } from '@/lib/reports/filter-options';
import type { ScoredGroup } from '@/lib/reports/metric-report';
import { hiddenCells } from '@/lib/reports/small-cells';
import { sparkPoint } from '@/lib/reports/trend-points';
import type { View } from '@/lib/reports/view';
import type { ReportProps } from './metric-numbers';

const most = 12;

type GroupsProps = ReportProps & { by: Dimension };

/** The metric split by one dimension: the same trend for each group on one axis, or a table. */
export function Groups(props: GroupsProps) {
  const { view, report, by, isTable } = props;
  const sizes = report.groups.map(({ counts }) => countAnswers(counts));
  // Who may read single answers learns nothing from a subtraction.
  const protect = !may(view.member.role, 'people:read');
  const [hiding = []] = hiddenCells([[...sizes, countAnswers(report.counts)]], protect);
  const open = report.groups.filter((_, place) => (sizes[place] ?? 0) > 0 && !hiding[place]);
  const hidden = hiding.filter((why) => why !== null).length;
  const shown = isTable ? open : open.slice(0, most);
  const foot = [
    shown.length < open.length &&
      `The ${most} with most answers of ${formatCount(open.length)}; the table has all.`,
    hidden > 0 &&
      `${formatCount(hidden)} ${hidden === 1 ? 'is' : 'are'} hidden, so that no group of under ${hiddenBelow} answers can be told.`,
  ].filter(Boolean);
  return (
    <Panel
      title={`By ${dimensionName(by, view).toLowerCase()}`}
      note={
        isTable
          ? 'most answers first'
          : 'same axis; grey is all together; changes are tested together'
      }
      foot={foot.length > 0 ? foot.join(' ') : null}
    >
      <div className="px-4 pb-3">
        <BySwitch {...props} />
      </div>
      {shown.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">No group has {hiddenBelow} answers in this period.</p>
      ) : isTable ? (
        <GroupTable {...props} groups={shown} />
      ) : (
        <Multiples {...props} groups={shown} />
      )}
    </Panel>
  );
}

function dimensionName(by: Dimension, { catalog }: View): string {
  if (!by.startsWith('attr.')) return by.slice(0, 1).toUpperCase() + by.slice(1);
  return catalog.attributes.find(({ key }) => `attr.${key}` === by)?.name ?? by;
}

function BySwitch({ view, page, by }: GroupsProps) {
  const { catalog, query } = view;
  const dimensions: Dimension[] = [
    'channel',
    'touchpoint',
    'survey',
    ...catalog.attributes.map(({ key }): Dimension => `attr.${key}`),
  ];
  return (
    <Segmented
      label="Split by"
      options={dimensions.map((dimension) => ({
        key: dimension,
        label: dimensionName(dimension, view),
        href: `${page.path}${printMetricQuery({ ...query, by: dimension }, page.extra)}`,
        current: dimension === by,
      }))}
    />
  );
}

/** The page of one group alone; answers without the attribute cannot be filtered, so theirs is this page. */
function groupHref({ view, page, by }: GroupsProps, { key }: ScoredGroup): string {
  const param = by.startsWith('attr.') ? attributeParam(by.slice('attr.'.length)) : by;
  const filters = key === null ? view.query.filters : withFilter(view.query.filters, param, [key]);
  return `${page.path}${printMetricQuery({ ...view.query, filters }, page.extra)}`;
}

type ShownGroups = GroupsProps & { groups: readonly ScoredGroup[] };

function Multiples(props: ShownGroups) {
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
      ends={[shortDay(props.view.query.period.from), shortDay(props.view.query.period.to)]}
    />
  );
}

/** `29 Dec` */
function shortDay(day: string): string {
  const style = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', style).format(new Date(day));
}

function GroupTable(props: ShownGroups) {
  const { report, groups, view } = props;
  const { definition } = report.series;
  const name = metricNames[report.metric].short;
  const compared = view.query.comparison !== null;
  return (
    <Table caption={`${name} by ${dimensionName(props.by, view).toLowerCase()}`}>
      <thead>
        <tr>
          <Th>{dimensionName(props.by, view)}</Th>
          <Th num>{name}</Th>
          <Th num hidePhone>
            95 %
          </Th>
          <Th num>n</Th>
          {compared ? <Th>Change</Th> : null}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.key ?? ''}>
            <RowHead
              name={
                <Link href={groupHref(props, group)} className="text-ink">
                  {group.name}
                </Link>
              }
            />
            <Td num className="font-semibold">
              {formatValue(group.score?.value ?? null, definition)}
            </Td>
            <Td num hidePhone className="text-ink-3">
              {intervalWords(group.score, definition)}
            </Td>
            <Td num>{formatCount(countAnswers(group.counts))}</Td>
            {compared ? (
              <Td>
                <VerdictChip change={group.change} definition={definition} />
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
