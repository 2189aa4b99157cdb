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
    <Panel title="Versions" note="answers keep the question they were given to" className="mt-4">
      <Table caption="All versions" phone="rows">
        <thead>
          <tr>
            <Th>Version</Th>
            <Th>Question</Th>
            <Th>Scale</Th>
            <Th>Since</Th>
            <Th num>Answers</Th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, version, since, answers, ...question }) => (
            <tr key={id}>
              <Td>{version}</Td>
              <Td className="max-sm:col-start-1">{question.question}</Td>
              <Td hidePhone>{scaleWords(question)}</Td>
              <Td hidePhone>{since}</Td>
              <Td num>{formatCount(t, answers)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
