import { useWords } from '#words';
import { heatWidth } from '@/components/metrics/heat';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import type { Reference } from '@/lib/reports/board-address';
import { pluralOf } from '@/lib/reports/board-shape';
import { bridgeWords } from '@/lib/reports/bridge-words';
import { formatCount, formatSize } from '@/lib/words/figures';
import type { BoardContext } from './board-frame';
import { isCut, shownColumns, shownRows } from './shown-lines';

const held: Record<Reference, string> = {
  all: 'the reference',
  best: 'the cell’s own best quarter',
  target: 'the target',
  norm: 'the norm',
};

/** How to read the board, and what it does not show. */
export function Rules({ context }: { context: BoardContext }) {
  const t = useWords();
  const { report, address } = context;
  const { definition } = report.series;
  const hides = report.rows.some(({ cells }) =>
    cells.some((cell) => cell?.kind === 'hidden' && cell.reason === 'protects'),
  );
  const colours =
    address.view === 'trends' || !address.heat
      ? 'An arrow only for a real change.'
      : `Colour only where the interval leaves ${held[address.against]} out, one step every ${formatSize(t, heatWidth(definition), definition)}; an arrow only for a real change.`;
  const compared =
    address.view === 'periods' ? ' Each column is compared with the one before it.' : '';
  const best =
    address.view === 'grid'
      ? ' Own best: the earlier quarter that was best beyond chance, with 30 answers or more.'
      : '';
  return (
    <>
      {address.isBridged ? <b className="font-medium text-ink">{bridgeWords}. </b> : null}
      <Cut context={context} />
      {colours}
      {compared} Under 30 answers a cell is grey and not ranked, under 5 hidden for privacy
      {hides
        ? ', and so is the smallest cell beside a lone hidden one (“hidden, see note”), which the total would otherwise give away'
        : ''}
      . Blank: no answers from this pair in either period.{best}{' '}
      <ViewLink className="underline" href={explained.manyChanges} orNothing>
        How these numbers are made
      </ViewLink>
    </>
  );
}

/** That lines are left out, and the way to all of them. */
function Cut({ context }: { context: BoardContext }) {
  const t = useWords();
  const { report, links } = context;
  if (!isCut(context)) return null;
  const part = (shown: number, all: number, name: string) =>
    shown < all ? `${formatCount(t, shown)} of ${formatCount(t, all)} ${pluralOf(name)}` : null;
  const parts = [
    part(shownRows(context).length, report.rows.length, report.rowName),
    part(shownColumns(context).length, report.columns.length, report.columnName),
  ].filter(Boolean);
  return (
    <>
      <b className="font-medium text-ink">{parts.join(' and ')} are shown</b>; totals, tests and
      ranks are over all. <ViewLink href={links({ whole: true })}>Show all</ViewLink>.{' '}
    </>
  );
}
