import { useWords } from '#words';
import { heatWidth } from '@/components/metrics/heat';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import { hiddenBelow, lowBase } from '@/lib/metrics/small-base';
import type { BoardShape } from '@/lib/reports/board-shape';
import { dimensionKind } from '@/lib/reports/dimension-names';
import { formatCount, formatSize, listed, paragraph } from '@/lib/words/figures';
import { richWords } from '@/lib/words/rich-words';
import type { Words } from '@/lib/words/words';
import type { BoardContext } from './board-frame';
import { isCut, shownColumns, shownRows } from './shown-lines';

/** How to read the board, and what it does not show. */
export function Rules({ context }: { context: BoardContext }) {
  const t = useWords();
  return (
    <>
      {context.address.isBridged ? (
        <b className="font-medium text-ink">{t('board.bridged-sentence')} </b>
      ) : null}
      <Cut context={context} />
      {rules(t, context)}{' '}
      <ViewLink className="underline" href={explained.manyChanges} orNothing>
        {t('ui.how-made')}
      </ViewLink>
    </>
  );
}

function rules(t: Words, { report, address }: BoardContext): string {
  const { definition } = report.series;
  const few = { low: lowBase, hidden: hiddenBelow };
  const hides = report.rows.some(({ cells }) =>
    cells.some((cell) => cell?.kind === 'hidden' && cell.reason === 'protects'),
  );
  return paragraph(t, [
    address.view === 'trends' || !address.heat
      ? t('board.rule-arrow')
      : t('board.rule-colour', {
          against: address.against,
          step: formatSize(t, heatWidth(definition), definition),
        }),
    address.view === 'periods' ? t('board.rule-compared') : '',
    hides ? t('board.rule-few-note', few) : t('board.rule-few', few),
    t('board.rule-blank'),
    address.view === 'grid' ? t('board.rule-best', { low: lowBase }) : '',
  ]);
}

/** That lines are left out, and the way to all of them. */
function Cut({ context }: { context: BoardContext }) {
  const t = useWords();
  const { report, links } = context;
  if (!isCut(context)) return null;
  const { shape } = report;
  const part = (shown: number, all: number, of: BoardShape['columns'], name: string) =>
    shown < all
      ? [
          t('board.some-of', {
            n: formatCount(t, shown),
            all: formatCount(t, all),
            by: dimensionKind(of),
            name,
          }),
        ]
      : [];
  const parts = [
    ...part(shownRows(context).length, report.rows.length, shape.rows, report.rowName),
    ...part(shownColumns(context).length, report.columns.length, shape.columns, report.columnName),
  ];
  return (
    <>
      {richWords(t, 'board.are-shown', {
        parts: listed(t, parts),
        b: (words) => <b className="font-medium text-ink">{words}</b>,
        link: (words) => <ViewLink href={links({ whole: true })}>{words}</ViewLink>,
      })}{' '}
    </>
  );
}
