import type { Metadata } from 'next';
import Link from 'next/link';
import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { loadCatalog } from '@/db/queries/catalog';
import { requirePermission } from '@/lib/auth/member';
import {
  churnDays,
  followUpOutcome,
  type Outcome,
  settledAfterDays,
} from '@/lib/reports/follow-up-outcome';
import { outcomeDifference, outcomeValue, outcomeVerdict } from '@/lib/reports/outcome-words';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('outcome.title') };
}

export default async function OutcomePage() {
  const t = await requestWords();
  const { scope, now } = await requirePermission('people:read');
  const outcomes = await followUpOutcome(t, scope, await loadCatalog(scope), now);
  const known = outcomes.filter(({ n }) => n.called + n.others > 0);
  return (
    <div className="plain">
      <PageHeader
        eyebrow={<Link href="/follow-ups">{t('names.page-follow-ups')}</Link>}
        title={headline(t, known)}
        description={t('outcome.what', { days: settledAfterDays })}
      />
      <Panel title={t('outcome.panel')} note={t('outcome.last-months')}>
        {known.length > 0 ? (
          <OutcomeTable outcomes={known} />
        ) : (
          <EmptyState title={t('outcome.nothing')} icon="info">
            {t('outcome.nothing-what')}
          </EmptyState>
        )}
      </Panel>
      <Panel title={t('outcome.how-to-read')} className="mt-4" padded>
        <div className="grid max-w-[88ch] gap-2 text-ink-2">
          <p>{t('outcome.read-once', { days: settledAfterDays, churn: churnDays })}</p>
          <p>{t('outcome.read-association')}</p>
        </div>
      </Panel>
    </div>
  );
}

function OutcomeTable({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useWords();
  return (
    <Table caption={t('outcome.caption')}>
      <thead>
        <tr>
          <Th>{t('outcome.followed')}</Th>
          <Th num>{t('outcome.called')}</Th>
          <Th num>{t('outcome.others')}</Th>
          <Th num>{t('outcome.difference')}</Th>
          <Th className="w-full">{t('outcome.verdict')}</Th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <tr key={outcome.key}>
            <RowHead name={outcome.label} />
            <Side outcome={outcome} side="called" />
            <Side outcome={outcome} side="others" />
            <Td num className="whitespace-nowrap">
              {outcomeDifference(t, outcome)}
            </Td>
            <Td className={outcome.verdict === 'too-few' ? 'min-w-56 text-warn-text' : 'min-w-56'}>
              {outcomeVerdict(t, outcome)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Side({ outcome, side }: { outcome: Outcome; side: 'called' | 'others' }) {
  const t = useWords();
  return (
    <Td num className="whitespace-nowrap">
      {outcomeValue(t, outcome, outcome.value[side])}
      <span className="block text-xs text-ink-3">
        {t('cards.n', { n: formatCount(t, outcome.n[side]) })}
      </span>
    </Td>
  );
}

function headline(t: Words, outcomes: readonly Outcome[]): string {
  const real = outcomes.find(({ verdict }) => verdict === 'real');
  if (real) return outcomeVerdict(t, real);
  const isNoise = outcomes.some(({ verdict }) => verdict === 'noise');
  return t(isNoise ? 'outcome.noise' : 'outcome.too-few');
}
