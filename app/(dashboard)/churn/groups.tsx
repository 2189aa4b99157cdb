import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import { attributeParam } from '@/lib/metric-query';
import type { RevenueAtRisk } from '@/lib/metrics/churn/revenue-at-risk';
import { lowBase } from '@/lib/metrics/small-base';
import type { ChurnGroup } from '@/lib/reports/churn-report';
import { splitName } from '@/lib/reports/churn-split-by';
import { percent, percentInterval, rateOf, stretchName } from '@/lib/reports/churn-words';
import { withFilter } from '@/lib/reports/filter-options';
import { groupsAtRisk } from '@/lib/reports/groups-at-risk';
import { groupName } from '@/lib/reports/metric-report';
import { hiddenGroupsWords } from '@/lib/reports/small-groups';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount, paragraph } from '@/lib/words/figures';
import { type ChurnView, churnHref } from './churn-view';
import { SplitSwitch } from './split-switch';

/** Churn and retention of each group in the last period that is over. */
export function Groups(props: ChurnView) {
  const t = useWords();
  const { report, view, by, definition } = props;
  const groups = report.groups.toSorted(
    (a, b) => b.latest.customers.start - a.latest.customers.start,
  );
  const risk = groupsAtRisk(groups, definition);
  const hidden = hiddenGroupsWords(t, report.hiddenGroups);
  if (!by?.startsWith('attr.') || groups.length === 0) {
    return (
      <Panel title={t('churn.by-group')}>
        <SplitSwitch {...props} label={t('churn.split-by')} />
        <p className="px-4 pb-4 text-ink-2">
          {hidden ||
            (view.catalog.attributes.length > 0 ? t('churn.choose-split') : t('churn.no-split'))}
        </p>
      </Panel>
    );
  }
  const name = splitName(t, by, view.catalog);
  return (
    <Panel
      title={t('churn.by', { name: name.toLowerCase() })}
      about={explained.revenueAtRisk}
      note={t('churn.by-order', { period: report.latest ? stretchName(t, report.latest) : '' })}
      foot={paragraph(t, [hidden, t('churn.groups-foot', { grain: report.grain, n: lowBase })])}
    >
      <SplitSwitch {...props} label={t('churn.split-by')} />
      <Table caption={t('churn.churn-by', { name: name.toLowerCase() })}>
        <thead>
          <tr>
            <Th>{name}</Th>
            <Th num>{t('churn.left-interval')}</Th>
            <Th num>n</Th>
            <Th num hidePhone>
              {t('churn.gross')}
            </Th>
            <Th num>{t('churn.figure-nrr')}</Th>
            <Th num hidePhone>
              MRR
            </Th>
            <Th num>{t('churn.at-risk')}</Th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow
              key={group.group ?? ''}
              props={props}
              group={group}
              atRisk={risk?.segments.find(({ segment }) => segment === (group.group ?? ''))?.atRisk}
            />
          ))}
          {groups.length > 1 && risk && !hidden ? <Together props={props} risk={risk} /> : null}
        </tbody>
      </Table>
    </Panel>
  );
}

/** All groups: their recurring revenue, and what of it is at risk. */
function Together({ props, risk }: { props: ChurnView; risk: RevenueAtRisk }) {
  const t = useWords();
  const currency = props.report.settings.baseCurrency;
  return (
    <tr className="font-semibold">
      <RowHead name={t('churn.together')} />
      <Td num />
      <Td num />
      <Td num hidePhone />
      <Td num />
      <Td num hidePhone>
        {formatMoney(t, risk.activeMrr, currency)}
      </Td>
      <Td num>{formatMoney(t, risk.atRisk, currency)}</Td>
    </tr>
  );
}

type GroupRowProps = { props: ChurnView; group: ChurnGroup; atRisk: number | null | undefined };

function GroupRow({ props, group: { group, latest }, atRisk }: GroupRowProps) {
  const t = useWords();
  const { view, asked, definition, report, by } = props;
  const { filters } = view.query;
  if (!by) return null;
  const name = groupName(t, by, group, view.catalog);
  const rate = rateOf(latest, 'customers', definition);
  const few = (rate?.n ?? 0) < lowBase;
  const param = attributeParam(by.slice('attr.'.length));
  return (
    <tr>
      <RowHead
        name={
          group === null ? (
            name
          ) : (
            <ViewLink
              className="text-ink"
              href={churnHref(view, asked, { filters: withFilter(filters, param, [group]) })}
            >
              {name}
            </ViewLink>
          )
        }
      />
      <Td num className="whitespace-nowrap">
        <span className={few ? 'text-ink-3' : 'font-semibold'}>
          {percent(t, rate?.rate ?? null)}
        </span>
        <span className="block text-2xs text-ink-3">
          {percentInterval(t, rate?.interval ?? null, 1)}
        </span>
      </Td>
      <Td num className={few ? 'text-warn-text' : undefined}>
        {formatCount(t, rate?.n ?? null)}
      </Td>
      <Td num hidePhone className="whitespace-nowrap">
        {percent(t, latest.grossRevenueChurn)}
      </Td>
      <Td num className="whitespace-nowrap">
        {percent(t, latest.retention?.nrr.ratio ?? null, 1)}
        <span className="block text-2xs text-ink-3">
          {percentInterval(t, latest.retention?.nrr.interval ?? null, 1)}
        </span>
      </Td>
      <Td num hidePhone>
        {formatMoney(t, latest.closing, report.settings.baseCurrency)}
      </Td>
      <Td num>{formatMoney(t, atRisk ?? null, report.settings.baseCurrency)}</Td>
    </tr>
  );
}
