import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import { attributeParam, type Dimension, printMetricQuery } from '@/lib/metric-query';
import { splitName, valueSplit } from '@/lib/reports/churn-split-by';
import { percent } from '@/lib/reports/churn-words';
import { simpleLimits } from '@/lib/reports/clv-cards';
import { type ValueGroup, valueGroups } from '@/lib/reports/clv-groups';
import type { ClvReport } from '@/lib/reports/clv-report';
import { withFilter } from '@/lib/reports/filter-options';
import { hiddenGroupsWords } from '@/lib/reports/small-groups';
import type { View } from '@/lib/reports/view';
import type { ClvFit } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount, paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';

const most = 12;

/** The value of customers told apart by an attribute; each group leads to its own page. */
export async function ValueByGroup({
  view,
  report,
  fit,
}: {
  view: View;
  report: ClvReport;
  fit: ClvFit | null;
}) {
  const t = await requestWords();
  const { catalog, query, member } = view;
  const by = valueSplit(query.by, catalog);
  if (by === null) return null;
  const { open, hidden } = await valueGroups(
    member.scope,
    { ...query, by },
    report.margin,
    fit,
    member.userId === null,
  );
  const shown = open.slice(0, most);
  const reason = hiddenGroupsWords(t, hidden);
  const name = splitName(t, by, catalog);
  return (
    <Panel
      title={t('clv.by', { name: name.toLowerCase() })}
      about={explained.valueOnPage}
      note={t('clv.largest-first')}
      className="min-[1181px]:col-span-2"
      foot={paragraph(t, [
        shown.length < open.length
          ? t('clv.largest-of', { most, all: formatCount(t, open.length) })
          : '',
        shown.length > 0 ? reason : '',
        t('clv.by-foot'),
      ])}
    >
      <div className="px-4 pb-3">
        <Segmented
          label={t('clv.split-by')}
          options={catalog.attributes.map((attribute) => {
            const dimension: Dimension = `attr.${attribute.key}`;
            return {
              key: attribute.key,
              label: attribute.name,
              href: `/clv${printMetricQuery({ ...query, by: dimension })}`,
              current: dimension === by,
            };
          })}
        />
      </div>
      {shown.length === 0 && reason ? (
        <p className="px-4 pb-4 text-ink-2">{reason}</p>
      ) : (
        <GroupTable
          groups={shown}
          view={view}
          attribute={by.slice('attr.'.length)}
          name={name}
          report={report}
        />
      )}
    </Panel>
  );
}

function GroupTable({
  groups,
  view: { query },
  attribute,
  name,
  report,
}: {
  groups: readonly ValueGroup[];
  view: View;
  attribute: string;
  name: string;
  report: ClvReport;
}) {
  const t = useWords();
  const { settings, subscriptions, orders } = report;
  const money = (amount: number | null) => formatMoney(t, amount, settings.baseCurrency);
  const href = (group: string) =>
    `/clv${printMetricQuery({ ...query, filters: withFilter(query.filters, attributeParam(attribute), [group]) })}`;
  return (
    <Table caption={t('clv.value-by', { name: name.toLowerCase() })}>
      <thead>
        <tr>
          <Th>{name}</Th>
          {subscriptions ? (
            <>
              <Th num>{t('clv.paying')}</Th>
              <Th num hidePhone>
                {t('clv.arpa')}
              </Th>
              <Th num>{t('clv.churn')}</Th>
              <Th num>{t('clv.simple-value')}</Th>
              <Th num hidePhone>
                95 %
              </Th>
            </>
          ) : null}
          {orders ? (
            <>
              <Th num hidePhone>
                {t('clv.ordered')}
              </Th>
              <Th num hidePhone>
                {t('clv.to-come')}
              </Th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {groups.map((one) => (
          <tr key={one.group ?? ''}>
            <RowHead
              name={
                one.group === null ? (
                  t('clv.not-given')
                ) : (
                  <ViewLink href={href(one.group)} className="text-ink">
                    {one.group}
                  </ViewLink>
                )
              }
            />
            {subscriptions ? <Paid of={one} margin={report.margin} money={money} /> : null}
            {orders ? <Ordered of={one} money={money} /> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type FiguresProps = { of: ValueGroup; margin: number; money: (amount: number | null) => string };

function Paid({ of: { paying }, margin, money }: FiguresProps) {
  const t = useWords();
  const { customers = 0, arpa = null, trailing = null, simple } = paying ?? {};
  const limits = paying && simpleLimits(paying, margin);
  return (
    <>
      <Td num>{formatCount(t, customers)}</Td>
      <Td num hidePhone>
        {money(arpa)}
      </Td>
      <Td num>{percent(t, trailing?.rate ?? null)}</Td>
      <Td num className="font-semibold">
        {money(simple?.value ?? null)}
      </Td>
      <Td num hidePhone className="whitespace-nowrap text-ink-3">
        {limits ? `${money(limits.low)}–${money(limits.high)}` : '–'}
      </Td>
    </>
  );
}

function Ordered({ of: { orders, forecast }, money }: Omit<FiguresProps, 'margin'>) {
  return (
    <>
      <Td num hidePhone>
        {money(orders?.historicValue ?? null)}
      </Td>
      <Td num hidePhone>
        {money(forecast ? forecast.value / forecast.customers : null)}
      </Td>
    </>
  );
}
