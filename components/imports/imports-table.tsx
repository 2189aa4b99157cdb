import Link from 'next/link';
import { useWords } from '#words';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { Holdings } from '@/lib/csv/mapping';
import type { ImportState } from '@/lib/surveys/vocabulary';
import { formatCount } from '@/lib/words/figures';
import { UndoButton } from './undo-button';

type ListedImport = {
  id: string;
  fileName: string;
  /** What its lines are; null while nobody has said so. */
  holds: Holdings | null;
  /** When it was uploaded, in words. */
  when: string;
  state: ImportState | 'stopped';
  added: number;
  /** How many of those an undo has taken out again. */
  undone: number;
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
  cancelled: { words: 'Stopped', tone: 'warn' },
  undoing: { words: 'Being undone', tone: 'accent' },
  undone: { words: 'Undone', tone: 'plain' },
};

type Props = {
  imports: readonly ListedImport[];
  undo: (data: FormData) => Promise<void>;
};

const undoable: readonly ListedImport['state'][] = ['done', 'cancelled', 'failed', 'stopped'];

/** The files that were imported, or are about to be. */
export function ImportsTable({ imports, undo }: Props) {
  const t = useWords();
  return (
    <Panel title="Imports" note={formatCount(t, imports.length)}>
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
            <Th>
              <span className="sr-only">Undo</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, fileName, holds, when, state, added, undone, known, refused }) => (
            <tr key={id}>
              <RowHead
                name={<Link href={`/imports/${id}`}>{fileName}</Link>}
                detail={holds === null || holds === 'answers' ? when : `${holds}, ${when}`}
              />
              <Td>
                <Badge tone={stateWords[state].tone}>{stateWords[state].words}</Badge>
              </Td>
              <Td num>{state === 'uploaded' ? '–' : formatCount(t, added)}</Td>
              <Td num hidePhone>
                {state === 'uploaded' ? '–' : formatCount(t, known)}
              </Td>
              <Td num hidePhone>
                {state === 'uploaded' ? '–' : formatCount(t, refused)}
              </Td>
              <Td className="text-right">
                {undoable.includes(state) && added > undone && holds === 'answers' ? (
                  <UndoButton
                    id={id}
                    fileName={fileName}
                    answers={added - undone}
                    action={undo}
                    look={{ variant: 'quiet', small: true }}
                  />
                ) : null}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
