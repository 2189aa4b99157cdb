import { useWords } from '#words';
import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type Term, TermPopover } from './term-popover';

/** A way to value a customer, as a card shows it. */
type ValuedCard = {
  readonly kind: string;
  readonly name: string;
  readonly caption: string;
  readonly value: number | null;
  readonly interval: ConfidenceInterval | null;
  readonly reason: string | null;
  readonly n: number;
  readonly of: string;
  readonly about: string;
  readonly formula: string;
  readonly worked: string | null;
  readonly source: string;
  readonly docsHref: string;
};

/** The values of a customer side by side: each with its limits or the reason why it has none. */
export function ClvCards({ cards, currency }: { cards: readonly ValuedCard[]; currency: string }) {
  return (
    <section className="cards" aria-label="Value of a customer">
      {cards.map((card) => (
        <Card key={card.kind} card={card} currency={currency} />
      ))}
    </section>
  );
}

function Card({ card, currency }: { card: ValuedCard; currency: string }) {
  const t = useWords();
  const { name, caption, value, interval, reason, n, of } = card;
  const digits = value !== null && Math.abs(value) < 100 ? 2 : 0;
  const money = (amount: number) => formatMoney(amount, currency, digits);
  return (
    <div className={value === null ? 'card card-none valued' : 'card valued'}>
      <h2 className="items-center">
        <span className="name" title={name}>
          {name}
        </span>
        <span title={caption}>{caption}</span>
        <span className="-my-1 ms-auto shrink-0 overflow-visible">
          <TermPopover term={termOf(t, card)} docsHref={card.docsHref} />
        </span>
      </h2>
      <div className="val num">
        <b>{value === null ? '–' : money(value)}</b>
      </div>
      {interval ? (
        <p className="num text-xs text-ink-2">
          95 %: {money(interval.low)}–{money(interval.high)}
        </p>
      ) : null}
      {reason ? (
        <p className={value === null ? 'text-xs text-warn-text' : 'text-xs text-ink-3'}>
          {value === null ? `Not available: ${reason}` : reason}
        </p>
      ) : null}
      <p className="num mt-2 text-xs text-ink-3 max-[760px]:col-span-2">
        n {formatCount(t, n)} {of}
      </p>
    </div>
  );
}

function termOf(
  t: Words,
  { name, caption, about, formula, worked, source, n, of }: ValuedCard,
): Term {
  return {
    name: `${name}, ${caption}`,
    about,
    formula,
    worked,
    rows: [
      ['n', `${formatCount(t, n)} ${of}`],
      ['Source', source],
    ],
  };
}
