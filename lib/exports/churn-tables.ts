import { shadedCohorts } from '@/components/charts/cohort-cells';
import { lowBase } from '@/lib/metrics/small-base';
import { splitName } from '@/lib/reports/churn-split-by';
import { rateOf } from '@/lib/reports/churn-words';
import { groupsAtRisk } from '@/lib/reports/groups-at-risk';
import { groupName } from '@/lib/reports/metric-report';
import { shownSurvival } from '@/lib/reports/survival-curves';
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
    title: 'Still with us, by month since joining',
    summary:
      'Per cent of each cohort by months since joining; the last of each is not over. Who comes back counts again.',
    picture: null,
    table: {
      columns: [
        { key: 'joined', name: 'Joined', kind: 'text' },
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
    summary: `${summary} ${foot}`,
    picture: { kind: 'survival', curves },
    table: {
      columns: [
        { key: 'group', name: 'Group', kind: 'text' },
        { key: 'month', name: 'Months', kind: 'number', decimals: 0 },
        { key: 'share', name: 'Still customers', kind: 'percent', decimals: 2 },
        { key: 'low', name: '95 % low', kind: 'percent', decimals: 2 },
        { key: 'high', name: '95 % high', kind: 'percent', decimals: 2 },
        { key: 'at-risk', name: 'At risk', kind: 'number', decimals: 0 },
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
  if (!by?.startsWith('attr.') || report.groups.length === 0) return null;
  const groups = report.groups.toSorted(
    (a, b) => b.latest.customers.start - a.latest.customers.start,
  );
  const risk = groupsAtRisk(groups, definition);
  const name = splitName(by, facts.catalog);
  const currency = report.settings.baseCurrency;
  const line = ({ group, latest }: (typeof groups)[number]): ExportCell[] => {
    const rate = rateOf(latest, 'customers', definition);
    const nrr = latest.retention?.nrr;
    const atRisk = risk?.segments.find(({ segment }) => segment === (group ?? ''))?.atRisk ?? null;
    return [
      groupName(by, group, facts.catalog),
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
      (rate?.n ?? 0) < lowBase ? 'too few customers to judge' : '',
    ];
  };
  const none = (count: number): ExportCell[] => Array.from({ length: count }, () => null);
  return {
    id: 'groups',
    title: `Churn by ${name.toLowerCase()}`,
    summary: `${report.latest?.label ?? ''}, most customers first. At risk: MRR × the share of customers who left, if the next ${report.grain} is like this one.`,
    picture: null,
    table: {
      columns: [
        { key: 'group', name, kind: 'text' },
        { key: 'left', name: 'Left', kind: 'percent', decimals: 2 },
        { key: 'low', name: '95 % low', kind: 'percent', decimals: 2 },
        { key: 'high', name: '95 % high', kind: 'percent', decimals: 2 },
        { key: 'n', name: 'n', kind: 'number', decimals: 0 },
        { key: 'gross', name: 'Gross churn', kind: 'percent', decimals: 2 },
        { key: 'nrr', name: 'NRR', kind: 'percent', decimals: 1 },
        { key: 'nrr-low', name: 'NRR, 95 % low', kind: 'percent', decimals: 1 },
        { key: 'nrr-high', name: 'NRR, 95 % high', kind: 'percent', decimals: 1 },
        { key: 'mrr', name: `MRR, ${currency}`, kind: 'number', decimals: 2 },
        { key: 'risk', name: `At risk, ${currency}`, kind: 'number', decimals: 2 },
        { key: 'note', name: 'Note', kind: 'text' },
      ],
      rows: [
        ...groups.map(line),
        ...(groups.length > 1 && risk
          ? [['Together', ...none(8), risk.activeMrr, risk.atRisk, '']]
          : []),
      ],
    },
    facts: churnFacts(t, churn),
  };
}
