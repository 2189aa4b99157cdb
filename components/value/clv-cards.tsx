import { useWords } from '#words';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type Term, TermPopover } from './term-popover';
import { type ValuedFigures, valuedWords } from './valued-words';

/** A way to value a customer, as a card shows it. */
type ValuedCard = ValuedFigures & {
  readonly kind: string;
  readonly name: string;
  readonly caption: string;
  readonly about: string;
  readonly formula: string;
  readonly worked: string | null;
  readonly source: string;
  readonly docsHref: string;
};

/** The values of a customer side by side: each with its limits or the reason why it has none. */
export function ClvCards({ cards, currency }: { cards: readonly ValuedCard[]; currency: string }) {
  const t = useWords();
  return (
    <section className="cards" aria-label={t('clv.cards')}>
      {cards.map((card) => (
        <Card key={card.kind} card={card} currency={currency} />
      ))}
    </section>
  );
}

function Card({ card, currency }: { card: ValuedCard; currency: string }) {
  const t = useWords();
  const { name, caption, value } = card;
  const { interval, reason, base, ...words } = valuedWords(t, card, currency);
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
        <b>{words.value}</b>
      </div>
      {interval ? <p className="num text-xs text-ink-2">{interval}</p> : null}
      {reason ? (
        <p className={value === null ? 'text-xs text-warn-text' : 'text-xs text-ink-3'}>{reason}</p>
      ) : null}
      <p className="num mt-2 text-xs text-ink-3 max-[760px]:col-span-2">{base}</p>
    </div>
  );
}

function termOf(
  t: Words,
  { name, caption, about, formula, worked, source, n, of }: ValuedCard,
): Term {
  return {
    name: t('clv.term-name', { name, caption }),
    about,
    formula,
    worked,
    rows: [
      ['n', t('clv.count-of', { n: formatCount(t, n), of })],
      [t('clv.source'), source],
    ],
  };
}
