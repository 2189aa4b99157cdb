import Link from 'next/link';
import { useWords } from '#words';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { Holdings } from '@/lib/csv/holdings';
import type { ImportState } from '@/lib/surveys/vocabulary';
import { formatCount } from '@/lib/words/figures';
import type { WordKey } from '@/lib/words/words';
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

const looks = {
  uploaded: { words: 'imports.state-uploaded', tone: 'accent' },
  running: { words: 'imports.state-running', tone: 'accent' },
  stopped: { words: 'imports.state-stopped', tone: 'warn' },
  done: { words: 'imports.state-done', tone: 'plain' },
  failed: { words: 'imports.state-stopped', tone: 'warn' },
  cancelled: { words: 'imports.state-stopped', tone: 'warn' },
  undoing: { words: 'imports.state-undoing', tone: 'accent' },
  undone: { words: 'imports.state-undone', tone: 'plain' },
} as const satisfies Record<ListedImport['state'], { words: WordKey; tone: string }>;

type Props = {
  imports: readonly ListedImport[];
  undo: (data: FormData) => Promise<void>;
};

const undoable: readonly ListedImport['state'][] = ['done', 'cancelled', 'failed', 'stopped'];

/** The files that were imported, or are about to be. */
export function ImportsTable({ imports, undo }: Props) {
  const t = useWords();
  return (
    <Panel title={t('importing.imports')} note={formatCount(t, imports.length)}>
      <Table caption={t('importing.imports')}>
        <thead>
          <tr>
            <Th>{t('imports.file')}</Th>
            <Th>{t('imports.state')}</Th>
            <Th num>{t('imports.added')}</Th>
            <Th num hidePhone>
              {t('imports.known')}
            </Th>
            <Th num hidePhone>
              {t('imports.refused')}
            </Th>
            <Th>
              <span className="sr-only">{t('imports.undo')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, fileName, holds, when, state, added, undone, known, refused }) => (
            <tr key={id}>
              <RowHead
                name={<Link href={`/imports/${id}`}>{fileName}</Link>}
                detail={
                  holds === null || holds === 'answers'
                    ? when
                    : t('imports.held-and-when', { holds, when })
                }
              />
              <Td>
                <Badge tone={looks[state].tone}>{t(looks[state].words)}</Badge>
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
