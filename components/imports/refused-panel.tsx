import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { ToldRefusal } from '@/lib/csv/import-report';
import { formatCount } from '@/lib/words/figures';

const shown = 50;

/** Lines that cannot be imported, with the cell and the reason; all of them are in the download. */
export function RefusedPanel({
  refusals,
  lines,
  download,
}: {
  refusals: readonly ToldRefusal[];
  lines: number;
  download: string;
}) {
  const t = useWords();
  if (lines === 0) return null;
  const n = formatCount(t, lines);
  const some = refusals.slice(0, shown);
  return (
    <Panel
      title={t('importing.refused-lines')}
      note={
        some.length < lines
          ? t('importing.some-shown', { shown: some.length, count: lines, n })
          : t('importing.not-waiting')
      }
      right={
        <a href={download} download>
          {t('importing.download', { count: lines, n })}
        </a>
      }
    >
      <Table caption={t('importing.refused-lines')}>
        <thead>
          <tr>
            <Th num>{t('importing.line')}</Th>
            <Th hidePhone>{t('importing.column')}</Th>
            <Th>{t('importing.value')}</Th>
            <Th>{t('importing.why')}</Th>
          </tr>
        </thead>
        <tbody>
          {some.map(({ line, column, value, reason }) => (
            <tr key={`${line} ${column} ${reason}`}>
              <Td num className="text-ink-3">
                {line}
              </Td>
              <Td hidePhone className="font-mono text-xs">
                {column}
              </Td>
              <Td className="max-w-72 truncate font-mono text-xs text-bad-text">
                {value === '' ? t('importing.empty') : value}
              </Td>
              <Td>{reason}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
