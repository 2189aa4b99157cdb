import { ScoreBadge } from '@/components/metrics/score-badge';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { ImportReport, PreviewAnswer, ScoreReport } from '@/lib/csv/import-report';
import { definitions, metricNames } from '@/lib/metrics/definition';

const shownScores = 4;

/** The first answers of the file as they will be stored. */
export function PreviewPanel({
  report,
  timeZone,
}: {
  report: ImportReport | null;
  timeZone: string;
}) {
  const scores = report?.scores.slice(0, shownScores) ?? [];
  const answers = report?.preview ?? [];
  return (
    <Panel title="Preview" right="as it will be stored">
      {answers.length === 0 ? (
        <p className="px-4 pb-4 text-ink-3">No answer can be shown yet.</p>
      ) : (
        <Table caption="First answers as they will be stored">
          <thead>
            <tr>
              <Th>Answered</Th>
              <Th>Where</Th>
              {scores.map(({ column, metric }) => (
                <Th key={column} num title={column}>
                  {metricNames[metric].short}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answers.map((answer) => (
              <PreviewRow key={answer.line} answer={answer} scores={scores} timeZone={timeZone} />
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}

function PreviewRow({
  answer,
  scores,
  timeZone,
}: {
  answer: PreviewAnswer;
  scores: readonly ScoreReport[];
  timeZone: string;
}) {
  return (
    <tr>
      <Td className="whitespace-nowrap text-ink-3">
        <Moment at={answer.answeredAt} timeZone={timeZone} />
      </Td>
      <Td>
        <PlaceName name={answer.touchpoint} known={answer.touchpointKnown} />
        <span className="block text-xs text-ink-3">
          <PlaceName name={answer.channel} known={answer.channelKnown} />
        </span>
      </Td>
      {scores.map((score, index) => (
        <Td key={score.column} num>
          <Point score={score} point={answer.points[index] ?? null} />
        </Td>
      ))}
    </tr>
  );
}

function PlaceName({ name, known }: { name: string; known: boolean }) {
  return known ? name : <span className="text-warn-text">{name} (new)</span>;
}

function Point({ score, point }: { score: ScoreReport; point: number | null }) {
  const [definition] = definitions(score.metric, score.scale);
  if (point === null || !definition) return <span className="text-ink-3">–</span>;
  return <ScoreBadge point={point} definition={definition} />;
}

function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  const moment = new Date(at);
  const day = { timeZone, day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { timeZone, hour: '2-digit', minute: '2-digit' } as const;
  return (
    <>
      {moment.toLocaleDateString('en-GB', day)}
      <span className="block text-xs">{moment.toLocaleTimeString('en-GB', time)}</span>
    </>
  );
}
