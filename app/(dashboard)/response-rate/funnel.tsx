import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import type { AskCounts } from '@/db/queries/ask-counts';
import { percent } from '@/lib/reports/churn-words';
import { formatCount, paragraph } from '@/lib/words/figures';

const steps = ['invited', 'delivered', 'opened', 'started', 'answered'] as const;

/** How far invitations came, each step as a part of all. */
export function Funnel({ counts }: { counts: AskCounts }) {
  const t = useWords();
  const all = Math.max(1, ...steps.map((key) => counts[key]));
  const { bounced } = counts;
  return (
    <Panel
      title={t('rate.funnel')}
      note={t('rate.bars')}
      foot={paragraph(t, [
        bounced > 0 ? t('rate.bounced', { n: formatCount(t, bounced) }) : '',
        t('rate.opens-unknown'),
      ])}
    >
      <ol className="funnel">
        {steps.map((key, at) => {
          const n = counts[key];
          const before = counts[steps[at - 1] ?? 'invited'];
          return (
            <li key={key}>
              <span className="funnel-name">
                {t(`rate.step-${key}`)}
                {key === 'opened' ? <small>{t('rate.step-opened-note')}</small> : null}
              </span>
              <span className="funnel-bar" aria-hidden="true">
                <i style={{ width: `${(100 * n) / all}%` }} />
              </span>
              <span className="num funnel-n">{formatCount(t, n)}</span>
              <span className="num funnel-part">
                {at === 0 || before === 0
                  ? ''
                  : t('rate.of-these', { share: percent(t, Math.min(1, n / before), 1) })}
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
