import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { Refusal } from '@/lib/csv/read-answer';
import { counted } from './headline';

const shown = 50;

/** Lines that cannot be imported, with the cell and the reason; all of them are in the download. */
export function RefusedPanel({
  refusals,
  lines,
  download,
}: {
  refusals: readonly Refusal[];
  lines: number;
  download: string;
}) {
  const t = useWords();
  if (lines === 0) return null;
  const some = refusals.slice(0, shown);
  return (
    <Panel
      title="Refused lines"
      note={
        some.length < lines
          ? `${some.length} of ${counted(t, lines, 'line')} shown; the rest of the file does not wait for them`
          : 'the rest of the file does not wait for them'
      }
      right={
        <a href={download} download>
          Download {counted(t, lines, 'line')} with reasons
        </a>
      }
    >
      <Table caption="Refused lines">
        <thead>
          <tr>
            <Th num>Line</Th>
            <Th hidePhone>Column</Th>
            <Th>Value</Th>
            <Th>Why</Th>
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
                {value === '' ? '(empty)' : value}
              </Td>
              <Td>{reason}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
