import Link from 'next/link';
import { useWords } from '#words';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { MetricId } from '@/lib/metrics/definition';
import type { AskingState } from '@/lib/surveys/asking-words';
import type { JourneyStage } from '@/lib/surveys/vocabulary';
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
  asking: AskingState;
};

/** The touchpoints of each stage, one stage after another. */
export function JourneyMap({
  stages,
}: {
  stages: readonly { stage: JourneyStage; stops: readonly Stop[] }[];
}) {
  const t = useWords();
  return (
    <ol className="grid gap-4">
      {stages.map(({ stage, stops }) => (
        <li key={stage}>
          <Panel
            title={t(`entries.stage-${stage}`)}
            note={t('journey.count', { count: stops.length })}
          >
            <Table
              caption={t('journey.caption', { stage: t(`entries.stage-${stage}`) })}
              phone="rows"
            >
              <thead>
                <tr>
                  <Th className="w-2/5">{t('names.touchpoint')}</Th>
                  <Th className="w-1/4">{t('journey.score')}</Th>
                  <Th>{t('names.page-response-rate')}</Th>
                  <Th>{t('journey.asking')}</Th>
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

const tones = { on: 'accent', off: 'plain', idle: 'warn' } as const satisfies Record<
  AskingState,
  string
>;

function Row({ stop: { name, href, survey, scores, rate, reached, asking } }: { stop: Stop }) {
  const t = useWords();
  return (
    <tr>
      <RowHead
        name={href ? <Link href={href}>{name}</Link> : name}
        detail={survey ?? t('journey.no-survey')}
      />
      <Td className="num">
        {scores.length === 0 ? <span className="text-ink-3">{t('journey.no-answers')}</span> : null}
        {scores.map(({ metric, value, n, href: answers }) => (
          <span key={metric} className="block whitespace-nowrap">
            <Link href={answers} prefetch={false}>
              {t(`names.metric-${metric}`)} {value}
            </Link>{' '}
            <span className="text-xs text-ink-3">n {formatCount(t, n)}</span>
          </span>
        ))}
      </Td>
      <Td className="num whitespace-nowrap">
        {rate ?? <span className="text-ink-3">{t('journey.nobody-asked')}</span>}
        {reached === null ? null : (
          <span className="block text-xs text-ink-3">
            {t('journey.reached', { n: formatCount(t, reached) })}
          </span>
        )}
      </Td>
      <Td>
        <Badge tone={tones[asking]}>{t(`catalog.asking-${asking}`)}</Badge>
      </Td>
    </tr>
  );
}
