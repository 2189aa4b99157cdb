import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { AliveShares } from '@/components/value/clv-alive';
import { Backtest } from '@/components/value/clv-backtest';
import { ForecastCustomers, type ForecastRow } from '@/components/value/clv-customers';
import { ModelFits } from '@/components/value/clv-model';
import { OneCustomer } from '@/components/value/clv-one-customer';
import { may } from '@/lib/auth/roles';
import { explained } from '@/lib/docs/addresses';
import { printMetricQuery } from '@/lib/metric-query';
import { type ClvAsked, mostWeeks } from '@/lib/reports/clv-query';
import { customerForecast } from '@/lib/reports/customer-forecast';
import { forecastCustomers, type NamedForecast } from '@/lib/reports/forecast-customers';
import type { View } from '@/lib/reports/view';
import { type ClvFit, horizonWeeks, type OrderFit } from '@/lib/value/clv-fit';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';

const shown = 10;

/** How well the models of orders hold, and the customers they single out. */
export function OrderModels({
  view,
  fit,
  asked,
}: {
  view: View;
  fit: ClvFit | null;
  asked: ClvAsked;
}) {
  const t = useWords();
  const orders = fit?.orders;
  if (!fit || !orders) return null;
  const { forecast } = orders;
  return (
    <div className="mb-4 grid grid-cols-1 items-start gap-4 min-[1181px]:grid-cols-2">
      <ModelFits fit={orders} about={explained.fits} />
      <Backtest calibration={orders.calibration} about={explained.backtest} />
      {forecast ? (
        <>
          {may(view.member.role, 'people:read') ? (
            <>
              <Customers view={view} fit={fit} />
              <LookedUp view={view} orders={orders} asked={asked} />
            </>
          ) : (
            <Panel title={t('clv.customers')} padded>
              <p className="text-ink-2">{t('clv.for-readers')}</p>
            </Panel>
          )}
          <AliveShares fit={orders} forecast={forecast} about={explained.alive} />
        </>
      ) : null}
    </div>
  );
}

async function LookedUp({
  view: { member, query },
  orders,
  asked,
}: {
  view: View;
  orders: OrderFit;
  asked: ClvAsked;
}) {
  const { customer, weeks } = asked;
  const outlook = customer ? await customerForecast(member.scope, orders, customer, weeks) : null;
  const hidden = [...new URLSearchParams(printMetricQuery(query))];
  return (
    <OneCustomer
      asked={asked}
      mostWeeks={mostWeeks}
      outlook={outlook}
      hidden={hidden}
      about={explained.alive}
    />
  );
}

async function Customers({ view, fit }: { view: View; fit: ClvFit }) {
  const t = await requestWords();
  const { top, atRisk } = await forecastCustomers(view.member.scope, fit);
  const rows = (list: readonly NamedForecast[]): ForecastRow[] =>
    list.slice(0, shown).map(({ name, externalId, ...one }) => ({
      ...one,
      name: name ?? externalId,
      externalId: name ? externalId : null,
      href: `/customers/${one.id}`,
    }));
  const all = t('clv.of-all', { n: formatCount(t, fit.orders?.customers ?? 0) });
  const common = {
    about: explained.orders,
    currency: fit.currency,
    weeks: horizonWeeks,
    foot: (
      <a href="/clv/export" download>
        {t('clv.rows-csv', { n: formatCount(t, top.length + atRisk.length) })}
      </a>
    ),
  };
  return (
    <>
      <ForecastCustomers
        {...common}
        title={t('clv.worth-most')}
        note={t('clv.worth-most-note')}
        rows={rows(top)}
        all={all}
        empty={t('clv.worth-most-none')}
      />
      <ForecastCustomers
        {...common}
        title={t('clv.risk-most')}
        note={t('clv.risk-most-note')}
        rows={rows(atRisk)}
        all={all}
        empty={t('clv.risk-most-none')}
      />
    </>
  );
}
