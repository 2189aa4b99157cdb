import { shadedCohorts } from '@/components/charts/cohort-cells';
import { lowBase } from '@/lib/metrics/small-base';
import { splitName } from '@/lib/reports/churn-split-by';
import { rateOf, stretchName } from '@/lib/reports/churn-words';
import { groupsAtRisk } from '@/lib/reports/groups-at-risk';
import { groupName } from '@/lib/reports/metric-report';
import { hiddenGroupsWords } from '@/lib/reports/small-groups';
import { shownSurvival } from '@/lib/reports/survival-curves';
import { paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type ChurnExport, churnFacts } from './churn-facts';
import type { ExportCell, ExportColumn, ExportPart } from './export-part';

/** The page shows so many cohorts unless all are asked for. */
const usualCohorts = 12;

/** A share in per cent; null stays. */
function percent(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : 100 * share;
}

/** What share of those who joined in a month was there in each month since: a line a cohort. */
export function cohortsPart(t: Words, churn: ChurnExport): ExportPart | null {
  const { report, asked } = churn;
  const rows = shadedCohorts(report.runningCohorts, asked.allCohorts ? undefined : usualCohorts);
  if (rows.length === 0) return null;
  const ages = rows[0]?.cells ?? [];
  return {
    id: 'cohorts',
    title: t('churn.cohorts'),
    summary: t('value-exports.still-here-about'),
    picture: null,
    table: {
      columns: [
        { key: 'joined', name: t('value-exports.joined'), kind: 'text' },
        { key: 'n', name: 'n', kind: 'number', decimals: 0 },
        ...ages.map(
          ({ age }): ExportColumn => ({
            key: `month-${age}`,
            name: String(age),
            kind: 'number',
            decimals: 0,
          }),
        ),
      ],
      rows: rows.map(({ joined, size, cells }) => [
        joined,
        size,
        ...cells.map(({ share }) => percent(share)),
      ]),
    },
    facts: churnFacts(t, churn),
  };
}

/** How long customers stay: curves, and for some months share, interval and number at risk of each group. */
export function survivalPart(t: Words, churn: ChurnExport): ExportPart | null {
  const { report, by, facts } = churn;
  const { title, curves, columns, rows, summary, foot } = shownSurvival(
    t,
    report,
    by,
    facts.catalog,
  );
  if (curves.length === 0) return null;
  return {
    id: 'survival',
    title,
    summary: paragraph(t, [summary, foot]),
    picture: { kind: 'survival', curves },
    table: {
      columns: [
        { key: 'group', name: t('exports.group'), kind: 'text' },
        { key: 'month', name: t('value-exports.months'), kind: 'number', decimals: 0 },
        { key: 'share', name: t('value-exports.still-customers'), kind: 'percent', decimals: 2 },
        { key: 'low', name: t('exports.low'), kind: 'percent', decimals: 2 },
        { key: 'high', name: t('exports.high'), kind: 'percent', decimals: 2 },
        { key: 'at-risk', name: t('value-exports.at-risk'), kind: 'number', decimals: 0 },
      ],
      rows: columns.flatMap(({ name }, at) =>
        rows.flatMap(({ month, groups }): ExportCell[][] => {
          const group = groups[at];
          if (!group) return [];
          const { share, interval, atRisk } = group;
          return [
            [name, month, percent(share), percent(interval?.low), percent(interval?.high), atRisk],
          ];
        }),
      ),
    },
    facts: churnFacts(t, churn),
  };
}

/** Churn and retention of each group in the last period that is over, most customers first. */
export function groupsPart(t: Words, churn: ChurnExport): ExportPart | null {
  const { report, by, definition, facts } = churn;
  if (!by?.startsWith('attr.')) return null;
  const hidden = hiddenGroupsWords(t, report.hiddenGroups);
  if (report.groups.length === 0 && !hidden) return null;
  const groups = report.groups.toSorted(
    (a, b) => b.latest.customers.start - a.latest.customers.start,
  );
  const risk = groupsAtRisk(groups, definition);
  const name = splitName(t, by, facts.catalog);
  const line = ({ group, latest }: (typeof groups)[number]): ExportCell[] => {
    const rate = rateOf(latest, 'customers', definition);
    const nrr = latest.retention?.nrr;
    const atRisk = risk?.segments.find(({ segment }) => segment === (group ?? ''))?.atRisk ?? null;
    return [
      groupName(t, by, group, facts.catalog),
      percent(rate?.rate),
      percent(rate?.interval?.low),
      percent(rate?.interval?.high),
      rate?.n ?? null,
      percent(latest.grossRevenueChurn),
      percent(nrr?.ratio),
      percent(nrr?.interval?.low),
      percent(nrr?.interval?.high),
      latest.closing,
      atRisk,
      (rate?.n ?? 0) < lowBase ? t('value-exports.few-customers') : '',
    ];
  };
  const none = (count: number): ExportCell[] => Array.from({ length: count }, () => null);
  return {
    id: 'groups',
    title: t('value-exports.churn-by', { group: name.toLowerCase() }),
    summary: paragraph(t, [
      t('value-exports.churn-by-about', {
        stretch: report.latest ? stretchName(t, report.latest) : '',
        grain: report.grain,
      }),
      hidden,
    ]),
    picture: null,
    table: {
      columns: groupColumns(t, name, report.settings.baseCurrency),
      rows: [
        ...groups.map(line),
        ...(groups.length > 1 && risk && !hidden
          ? [[t('exports.together'), ...none(8), risk.activeMrr, risk.atRisk, '']]
          : []),
      ],
    },
    facts: churnFacts(t, churn),
  };
}

function groupColumns(t: Words, name: string, currency: string): ExportColumn[] {
  return [
    { key: 'group', name, kind: 'text' },
    { key: 'left', name: t('value-exports.left'), kind: 'percent', decimals: 2 },
    { key: 'low', name: t('exports.low'), kind: 'percent', decimals: 2 },
    { key: 'high', name: t('exports.high'), kind: 'percent', decimals: 2 },
    { key: 'n', name: 'n', kind: 'number', decimals: 0 },
    { key: 'gross', name: t('value-exports.gross-churn'), kind: 'percent', decimals: 2 },
    { key: 'nrr', name: 'NRR', kind: 'percent', decimals: 1 },
    {
      key: 'nrr-low',
      name: t('exports.low-of', { name: 'NRR' }),
      kind: 'percent',
      decimals: 1,
    },
    {
      key: 'nrr-high',
      name: t('exports.high-of', { name: 'NRR' }),
      kind: 'percent',
      decimals: 1,
    },
    { key: 'mrr', name: t('value-exports.mrr', { currency }), kind: 'number', decimals: 2 },
    {
      key: 'risk',
      name: t('value-exports.risk-amount', { currency }),
      kind: 'number',
      decimals: 2,
    },
    { key: 'note', name: t('exports.note'), kind: 'text' },
  ];
}
