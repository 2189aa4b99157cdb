import { useWords } from '#words';
import type { TrendMark } from '@/components/charts/series';
import { TrendPanel } from '@/components/charts/trend-panel';
import { TrendNotes } from '@/components/metrics/trend-notes';
import { ces, longName, rightToLeft, story, storyMarks, trend } from './edge-data';

const levels = [
  { value: 5, label: '5.00', name: 'required' },
  { value: 5.4, label: '5.40', name: 'good' },
  { value: 5.8, label: '5.80', name: 'excellent' },
];

/** More on one day than can stand side by side. */
const crowded: readonly TrendMark[] = [
  ...storyMarks,
  { day: '2026-04-14', kind: 'source', label: 'New channel: In-app', note: 'marked automatically' },
  { day: '2026-04-16', kind: 'source', label: 'Import begins', note: 'old.csv, 12,400 answers' },
  { day: '2026-04-20', kind: 'annotation', label: rightToLeft, note: 'Sam' },
];

const listed = crowded.map(({ day, kind, label, note = null }) => ({
  key: `${day} ${label}`,
  day,
  label,
  detail: note,
  words: kind === 'annotation' ? longName : null,
  values:
    kind === 'annotation'
      ? { id: day, day, title: label, note: '', metric: '', touchpointId: '' }
      : null,
}));

async function nothing() {
  'use server';
  return { status: 'idle' as const };
}

/** Target bands, notes and breaks: several at once, on one day, out of reach. */
export function MarksSection() {
  const t = useWords();
  const common = { definition: ces, summary: 'CES by week.' };
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <TrendPanel
        title="Required, good and excellent"
        {...common}
        points={story}
        targets={levels}
        marks={crowded}
      >
        <TrendNotes
          marks={listed}
          choices={{ metric: { id: 'ces', name: 'CES' }, touchpoints: [] }}
          save={nothing}
          remove={nothing}
        />
      </TrendPanel>
      <TrendPanel
        title="A target out of reach, one bucket"
        {...common}
        points={trend(t, { buckets: 1, n: 40, partial: false, compared: false })}
        targets={[
          { value: 5.5, label: '5.50', name: 'required' },
          { value: 7, label: '7.00', name: 'excellent' },
        ]}
      />
    </div>
  );
}
