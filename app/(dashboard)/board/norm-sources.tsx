import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import type { Norm } from '@/db/queries/norms';
import { formatDay } from '@/lib/words/dates';
import { definitionWords } from '@/lib/words/definition-words';
import { formatValue } from '@/lib/words/figures';
import { richWords } from '@/lib/words/rich-words';
import type { BoardContext } from './board-frame';
import { shownRows } from './shown-lines';

/** Where the norms of the board were read and when: one click from their figures. */
export function NormSources({ context }: { context: BoardContext }) {
  const t = useWords();
  const { report, goals } = context;
  const keys = [null, ...shownRows(context).map(({ key }) => key)];
  const columns = [null, ...report.columns.map(({ key }) => key)];
  const used = new Map<string, Norm>();
  for (const row of keys) {
    for (const column of columns) {
      const norm = goals.norm(row, column);
      if (norm) used.set(norm.id, norm);
    }
  }
  if (used.size === 0) return null;
  const { definition } = report.series;
  return (
    <Panel
      className="mt-4"
      title={t('board.norms')}
      note={t('board.norms-note', { caption: definitionWords(t, definition).caption })}
    >
      <ul className="grid gap-2 px-4 pb-4">
        {[...used.values()].map(({ id, name, value, source, sourceUrl, asOf }) => (
          <li key={id} id={`norm-${id}`} className="break-words">
            <b className="font-medium">{name}</b>{' '}
            <span className="num">{formatValue(t, value, definition)}</span>
            <span className="text-ink-2">
              {' · '}
              {richWords(t, 'board.norm-day', {
                day: formatDay(t, asOf),
                source: () =>
                  sourceUrl ? (
                    <a href={sourceUrl} rel="noreferrer">
                      {source}
                    </a>
                  ) : (
                    source
                  ),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
