import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { Question } from '@/lib/surveys/question';
import { formatCount } from '@/lib/words/figures';
import { scaleWords } from './survey-table';

type Version = Question & { id: string; version: number; since: string; answers: number };

/** Every wording and scale a survey has had; answers keep the one they were given to. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  const t = useWords();
  return (
    <Panel title={t('surveys.versions')} note={t('surveys.versions-note')} className="mt-4">
      <Table caption={t('surveys.all-versions')} phone="rows">
        <thead>
          <tr>
            <Th>{t('surveys.version')}</Th>
            <Th>{t('surveys.question')}</Th>
            <Th>{t('surveys.scale-title')}</Th>
            <Th>{t('surveys.since')}</Th>
            <Th num>{t('surveys.answers')}</Th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, version, since, answers, ...question }) => (
            <tr key={id}>
              <Td>{version}</Td>
              <Td className="max-sm:col-start-1">{question.question}</Td>
              <Td hidePhone>{scaleWords(t, question)}</Td>
              <Td hidePhone>{since}</Td>
              <Td num>{formatCount(t, answers)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
