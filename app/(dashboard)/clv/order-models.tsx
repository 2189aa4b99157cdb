import { Panel } from '@/components/ui/panel';
import { AliveShares } from '@/components/value/clv-alive';
import { Backtest } from '@/components/value/clv-backtest';
import { ForecastCustomers, type ForecastRow } from '@/components/value/clv-customers';
import { ModelFits } from '@/components/value/clv-model';
import { customersById } from '@/db/queries/order-scores';
import { may } from '@/lib/auth/roles';
import { formatCount } from '@/lib/metrics/format';
import type { View } from '@/lib/reports/view';
import { type ClvFit, type CustomerForecast, horizonWeeks } from '@/lib/value/clv-fit';

const shown = 10;

/** How well the models of orders hold, and the customers they single out. */
export function OrderModels({ view, fit }: { view: View; fit: ClvFit | null }) {
  const orders = fit?.orders;
  if (!fit || !orders) return null;
  const { forecast } = orders;
  return (
    <div className="mb-4 grid grid-cols-1 items-start gap-4 min-[1181px]:grid-cols-2">
      <ModelFits fit={orders} />
      <Backtest calibration={orders.calibration} />
      {forecast ? (
        <>
          <AliveShares fit={orders} forecast={forecast} />
          {may(view.member.role, 'people:read') ? (
            <Customers view={view} fit={fit} />
          ) : (
            <Panel title="Customers" padded>
              <p className="text-ink-2">
                Who is worth most and who is at risk is for roles that may read customers.
              </p>
            </Panel>
          )}
        </>
      ) : null}
    </div>
  );
}

async function Customers({ view, fit }: { view: View; fit: ClvFit }) {
  const { top = [], atRisk = [] } = fit.orders?.forecast ?? {};
  const lists = [top, atRisk];
  const named = await customersById(view.member.scope, [
    ...new Set(lists.flatMap((list) => list.map(({ id }) => id))),
  ]);
  const known = new Map(named.map((customer) => [customer.id, customer]));
  // Who was erased since the fit is on no list.
  const rows = (list: readonly CustomerForecast[]): ForecastRow[] =>
    list
      .flatMap((one) => {
        const customer = known.get(one.id);
        if (!customer) return [];
        const { name, externalId } = customer;
        return [{ ...one, name: name ?? externalId, externalId: name ? externalId : null }];
      })
      .slice(0, shown);
  const all = `of ${formatCount(fit.orders?.customers ?? 0)}`;
  const common = { currency: fit.currency, weeks: horizonWeeks };
  return (
    <>
      <ForecastCustomers
        {...common}
        title="Worth most"
        note="by value still to come"
        rows={rows(top)}
        all={all}
        empty="The model expects no orders of anybody."
      />
      <ForecastCustomers
        {...common}
        title="Most value at risk"
        note="spent much, and more likely gone than not"
        rows={rows(atRisk)}
        all={all}
        empty="Nobody who has ordered again is more likely gone than not."
      />
    </>
  );
}
