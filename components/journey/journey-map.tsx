import Link from 'next/link';
import { useWords } from '#words';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { MetricId } from '@/lib/metrics/definition';
import { type JourneyStage, journeyStageNames } from '@/lib/surveys/vocabulary';
import { formatCount } from '@/lib/words/figures';

type Stop = {
  id: string;
  name: string;
  /** Where it is edited; null for those who may not. */
  href: string | null;
  survey: string | null;
  scores: readonly { metric: MetricId; value: string; n: number; href: string }[];
  rate: string | null;
  reached: number | null;
  asking: string;
};

/** The touchpoints of each stage, one stage after another. */
export function JourneyMap({
  stages,
}: {
  stages: readonly { stage: JourneyStage; stops: readonly Stop[] }[];
}) {
  return (
    <ol className="grid gap-4">
      {stages.map(({ stage, stops }) => (
        <li key={stage}>
          <Panel
            title={journeyStageNames[stage]}
            note={stops.length === 1 ? '1 touchpoint' : `${stops.length} touchpoints`}
          >
            <Table caption={`Touchpoints: ${journeyStageNames[stage]}`} phone="rows">
              <thead>
                <tr>
                  <Th className="w-2/5">Touchpoint</Th>
                  <Th className="w-1/4">Score</Th>
                  <Th>Response rate</Th>
                  <Th>Asking</Th>
                </tr>
              </thead>
              <tbody>
                {stops.map((stop) => (
                  <Row key={stop.id} stop={stop} />
                ))}
              </tbody>
            </Table>
          </Panel>
        </li>
      ))}
    </ol>
  );
}

function Row({ stop: { name, href, survey, scores, rate, reached, asking } }: { stop: Stop }) {
  const t = useWords();
  return (
    <tr>
      <RowHead
        name={href ? <Link href={href}>{name}</Link> : name}
        detail={survey ?? 'No survey'}
      />
      <Td className="num">
        {scores.length === 0 ? <span className="text-ink-3">No answers</span> : null}
        {scores.map(({ metric, value, n, href: answers }) => (
          <span key={metric} className="block whitespace-nowrap">
            <Link href={answers} prefetch={false}>
              {metric.toUpperCase()} {value}
            </Link>{' '}
            <span className="text-xs text-ink-3">n {formatCount(t, n)}</span>
          </span>
        ))}
      </Td>
      <Td className="num whitespace-nowrap">
        {rate ?? <span className="text-ink-3">Nobody asked</span>}
        {reached === null ? null : (
          <span className="block text-xs text-ink-3">of {formatCount(t, reached)} reached</span>
        )}
      </Td>
      <Td>
        <Badge tone={asking === 'On' ? 'accent' : asking === 'Off' ? 'plain' : 'warn'}>
          {asking}
        </Badge>
      </Td>
    </tr>
  );
}
