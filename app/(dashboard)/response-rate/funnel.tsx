import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import type { AskCounts } from '@/db/queries/ask-counts';
import { percent } from '@/lib/reports/churn-words';
import { formatCount } from '@/lib/words/figures';

type Step = {
  key: 'invited' | 'delivered' | 'opened' | 'started' | 'answered';
  name: string;
  note?: string;
};

const steps: readonly Step[] = [
  { key: 'invited', name: 'Invited' },
  { key: 'delivered', name: 'Delivered' },
  { key: 'opened', name: 'Opened', note: 'as far as it can be known' },
  { key: 'started', name: 'Opened the question' },
  { key: 'answered', name: 'Answered' },
];

/** How far invitations came, each step as a part of all. */
export function Funnel({ counts }: { counts: AskCounts }) {
  const t = useWords();
  const all = Math.max(1, ...steps.map(({ key }) => counts[key]));
  const { bounced } = counts;
  return (
    <Panel
      title="From asked to answered"
      note="bars: part of all invited"
      foot={`${bounced > 0 ? `${formatCount(t, bounced)} bounced. ` : ''}Most mail programs do not tell that a mail was opened; whoever opened the question counts as having opened the mail.`}
    >
      <ol className="funnel">
        {steps.map(({ key, name, note }, at) => {
          const n = counts[key];
          const before = counts[steps[at - 1]?.key ?? 'invited'];
          return (
            <li key={key}>
              <span className="funnel-name">
                {name}
                {note ? <small>{note}</small> : null}
              </span>
              <span className="funnel-bar" aria-hidden="true">
                <i style={{ width: `${(100 * n) / all}%` }} />
              </span>
              <span className="num funnel-n">{formatCount(t, n)}</span>
              <span className="num funnel-part">
                {at === 0 || before === 0
                  ? ''
                  : `${percent(t, Math.min(1, n / before), 1)} of these`}
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
