import { useWords } from '#words';
import { ViewLink } from '@/components/ui/view-link';
import { lowBase } from '@/lib/metrics/small-base';
import { type ValueCardFacts, valueCards } from '@/lib/reports/clv-cards';
import type { ClvReport } from '@/lib/reports/clv-report';
import type { ClvFit } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount } from '@/lib/words/figures';

/** What a customer is worth in one glance, by the value its page begins with; the whole card leads there. */
export function ClvTile({
  report,
  fit,
  href,
}: {
  report: ClvReport;
  fit: ClvFit | null;
  href: string;
}) {
  const t = useWords();
  const cards = valueCards(t, report, fit);
  const first = cards.find(({ value }) => value !== null) ?? cards[0];
  if (!first) return null;
  const { settings } = report;
  const { value, interval, reason, n } = first;
  const isFew = n < lowBase;
  const money = (amount: number | null) => formatAmount(amount, settings.baseCurrency);
  return (
    <ViewLink className={value === null || isFew ? 'card card-few' : 'card'} href={href}>
      <h2>
        <span className="name">CLV</span>
        <span>
          {first.name.toLowerCase()}, {settings.grossMargin === null ? 'revenue' : 'margin'}
        </span>
      </h2>
      <div className="val num">
        <b>{money(value)}</b>
      </div>
      <div className="max-[760px]:col-span-2">
        <p className="num text-xs text-ink-2">
          {interval ? `95 %: ${money(interval.low)}–${money(interval.high)}` : reason}
        </p>
        <p className="text-xs text-ink-3">{first.formula}</p>
        <Others
          cards={cards.filter((card) => card !== first && card.value !== null)}
          money={money}
        />
      </div>
      <div className="base num">
        <span>
          n {formatCount(t, n)} {isFew ? ', too few to judge' : first.of}
        </span>
      </div>
    </ViewLink>
  );
}

/** The same customers by other formulas, so that nobody takes one of them for the truth. */
function Others({
  cards,
  money,
}: {
  cards: readonly ValueCardFacts[];
  money: (amount: number | null) => string;
}) {
  return (
    <dl className="num mt-2 grid gap-0.5 text-xs">
      {cards.slice(0, 3).map(({ kind, name, caption, value }) => (
        <div key={kind} className="flex justify-between gap-2">
          <dt className="truncate text-ink-3">{kind === 'ordered' ? caption : name}</dt>
          <dd>{money(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function formatAmount(amount: number | null, currency: string): string {
  return formatMoney(amount, currency, amount !== null && Math.abs(amount) < 100 ? 2 : 0);
}
