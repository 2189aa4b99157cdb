import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { formatCount } from '@/lib/metrics/format';
import type { ImportState } from '@/lib/surveys/vocabulary';

type ListedImport = {
  id: string;
  fileName: string;
  /** When it was uploaded, in words. */
  when: string;
  state: ImportState | 'stopped';
  added: number;
  known: number;
  refused: number;
};

const stateWords: Record<
  ListedImport['state'],
  { words: string; tone: 'plain' | 'warn' | 'accent' }
> = {
  uploaded: { words: 'To be mapped', tone: 'accent' },
  running: { words: 'Running', tone: 'accent' },
  stopped: { words: 'Stopped', tone: 'warn' },
  done: { words: 'Done', tone: 'plain' },
  failed: { words: 'Stopped', tone: 'warn' },
  undone: { words: 'Undone', tone: 'plain' },
};

/** The files that were imported, or are about to be. */
export function ImportsTable({ imports }: { imports: readonly ListedImport[] }) {
  return (
    <Panel title="Imports" note={formatCount(imports.length)}>
      <Table caption="Imports">
        <thead>
          <tr>
            <Th>File</Th>
            <Th>State</Th>
            <Th num>Added</Th>
            <Th num hidePhone>
              Known already
            </Th>
            <Th num hidePhone>
              Lines refused
            </Th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, fileName, when, state, added, known, refused }) => (
            <tr key={id}>
              <RowHead name={<Link href={`/imports/${id}`}>{fileName}</Link>} detail={when} />
              <Td>
                <Badge tone={stateWords[state].tone}>{stateWords[state].words}</Badge>
              </Td>
              <Td num>{state === 'uploaded' ? '–' : formatCount(added)}</Td>
              <Td num hidePhone>
                {state === 'uploaded' ? '–' : formatCount(known)}
              </Td>
              <Td num hidePhone>
                {state === 'uploaded' ? '–' : formatCount(refused)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
