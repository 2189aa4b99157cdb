import { useWords } from '#words';
import { MetricCard, MetricCardSkeleton, MetricCards } from '@/components/metrics/metric-card';
import { definitionWords } from '@/lib/words/definition-words';
import { ces, csat, longName, nps, pair, quarter, rightToLeft, trend } from './edge-data';

/** Cards: ordinary, none, one, few, huge, all equal, long and right-to-left names, loading. */
export function CardsSection() {
  const t = useWords();
  const [easy, happy, loyal] = [
    pair(ces, 3_500, 5.2, 5.4),
    pair(csat, 2_316, 4.3, 4.32),
    pair(nps, 1_904, 8.2, 8.3),
  ];
  const huge = pair(csat, 48_000_000, 4.2, 4.1);
  const [few, hidden] = [pair(ces, 21, 4.8, 4.9), pair(nps, 4, 9, 9)];
  return (
    <>
      <MetricCards>
        <MetricCard
          href="#ces"
          definition={ces}
          {...pickCard(easy)}
          points={quarter}
          target={{ value: 5.5, label: '5.50' }}
          aside="31 % answered"
        />
        <MetricCard
          href="#csat"
          definition={csat}
          {...pickCard(happy)}
          points={trend(t, { of: csat, buckets: 13, n: 180, middle: () => 4.3 })}
          target={{ value: 82, label: '82 %' }}
          aside="24 % answered"
        />
        <MetricCard
          href="#nps"
          definition={nps}
          {...pickCard(loyal)}
          points={trend(t, { of: nps, buckets: 13, n: 150, middle: () => 8.2 })}
          aside="22 % answered"
        />
        <MetricCard
          href="#good"
          name="CES, chat"
          definition={ces}
          {...pickCard(pair(ces, 900, 5.9, 5.4))}
          points={trend(t, { buckets: 13, middle: (at) => 5.2 + at / 20, partial: false })}
        />
      </MetricCards>
      <MetricCards label="Few and none">
        <MetricCard
          href="#none"
          definition={ces}
          score={null}
          change={null}
          points={[]}
          empty="No answers yet"
        />
        <MetricCard href="#one" definition={nps} {...pickCard(hidden)} points={[]} />
        <MetricCard
          href="#few"
          definition={ces}
          {...pickCard(few)}
          points={trend(t, { buckets: 13, n: 3, silent: (at) => at % 3 === 0, partial: false })}
        />
        <MetricCard
          href="#equal"
          name="CES, all equal"
          definition={ces}
          {...pickCard(pair(ces, 300, 7.9, 7.9))}
          points={trend(t, { buckets: 13, middle: () => 12, partial: false })}
        />
      </MetricCards>
      <MetricCards label="Huge and long">
        <MetricCard
          href="#huge"
          definition={csat}
          {...pickCard(huge)}
          points={trend(t, { of: csat, buckets: 60, middle: () => 4.2 })}
          aside="1,204,551,002 invited"
        />
        <MetricCard
          href="#long"
          name={longName}
          definition={ces}
          {...pickCard(easy)}
          points={quarter}
        />
        <MetricCard
          href="#rtl"
          name={rightToLeft}
          definition={nps}
          {...pickCard(loyal)}
          points={quarter.slice(0, 1)}
        />
        <MetricCardSkeleton name="CES" caption={definitionWords(t, ces).caption} />
      </MetricCards>
    </>
  );
}

function pickCard({ score, change }: ReturnType<typeof pair>) {
  return { score, change };
}
