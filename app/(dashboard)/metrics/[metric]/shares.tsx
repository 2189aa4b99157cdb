import { useWords } from '#words';
import { SharesChart } from '@/components/charts/shares-chart';
import { Panel } from '@/components/ui/panel';
import { scoreAddress } from '@/lib/docs/addresses';
import { sharesSentence, withBands } from '@/lib/reports/shares';
import { trendPoints } from '@/lib/reports/trend-points';
import { bandNames, shortName } from '@/lib/words/definition-words';
import type { ReportProps } from './metric-numbers';
import { AddNote, Notes } from './notes';

const tones = ['var(--bad)', 'var(--neutral)', 'var(--good)'] as const;

/** How the answers of each bucket divide into the bad, the neutral and the good band. */
export function Shares({ view, report, marks }: ReportProps) {
  const t = useWords();
  const { query } = view;
  const { definition } = report.series;
  const sentence = sharesSentence(t, report, query);
  return (
    <Panel
      className="mb-4"
      title={t('trend.by', { name: shortName(t, definition), interval: query.interval })}
      about={scoreAddress(definition)}
      note={t('metric.shares-note')}
      right={<AddNote {...{ view, report, marks }} />}
    >
      <div className="px-0 pb-2">
        <SharesChart
          definition={definition}
          points={withBands(
            trendPoints(t, report.buckets, report, query, null, marks.marks),
            report.buckets,
          )}
          summary={sentence}
          marks={marks.marks}
        />
      </div>
      <p className="trend-key phone-only">
        {bandNames(t, definition).map((name, band) => (
          <span key={name}>
            <i className="size-2 rounded-[1px]" style={{ background: tones[band] }} />
            {name}
          </span>
        ))}
      </p>
      <p className="num border-t border-line px-4 py-3 text-ink-2">{sentence}</p>
      <Notes {...{ view, report, marks }} />
    </Panel>
  );
}
