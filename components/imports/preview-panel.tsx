import { useWords } from '#words';
import { ScoreBadge } from '@/components/metrics/score-badge';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { PreviewAnswer, ScoreReport, ToldReport } from '@/lib/csv/import-report';
import { definitions } from '@/lib/metrics/definition';
import { formatters } from '@/lib/words/words';

const shownScores = 4;

/** The first answers of the file as they will be stored. */
export function PreviewPanel({
  report,
  timeZone,
}: {
  report: ToldReport | null;
  timeZone: string;
}) {
  const t = useWords();
  const scores = report?.scores.slice(0, shownScores) ?? [];
  const answers = report?.preview ?? [];
  return (
    <Panel title={t('columns.preview')} right={t('columns.as-stored')}>
      {answers.length === 0 ? (
        <p className="px-4 pb-4 text-ink-3">{t('columns.no-answer-yet')}</p>
      ) : (
        <Table caption={t('columns.first-answers')}>
          <thead>
            <tr>
              <Th>{t('columns.answered')}</Th>
              <Th>{t('columns.where')}</Th>
              {scores.map(({ column, metric }) => (
                <Th key={column} num title={column}>
                  {t(`names.metric-${metric}`)}
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
  const t = useWords();
  if (known) return name;
  return <span className="text-warn-text">{t('columns.new-name', { name })}</span>;
}

function Point({ score, point }: { score: ScoreReport; point: number | null }) {
  const [definition] = definitions(score.metric, score.scale);
  if (point === null || !definition) return <span className="text-ink-3">–</span>;
  return <ScoreBadge point={point} definition={definition} />;
}

function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  const t = useWords();
  const moment = new Date(at);
  const day = { timeZone, day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { timeZone, hour: '2-digit', minute: '2-digit' } as const;
  return (
    <>
      {formatters.getDateTimeFormat(t.customs, day).format(moment)}
      <span className="block text-xs">
        {formatters.getDateTimeFormat(t.customs, time).format(moment)}
      </span>
    </>
  );
}
