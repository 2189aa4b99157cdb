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

export const metadata = { title: 'What calling did' };

export default async function OutcomePage() {
  const t = await requestWords();
  const { scope, now } = await requirePermission('people:read');
  const outcomes = await followUpOutcome(t, scope, await loadCatalog(scope), now);
  const known = outcomes.filter(({ n }) => n.called + n.others > 0);
  return (
    <div className="plain">
      <PageHeader
        eyebrow={<Link href="/follow-ups">Follow-ups</Link>}
        title={headline(t, known)}
        description={`Customers called within ${settledAfterDays} days of their answer, beside customers who answered in the same band, at the same touchpoint, in the same month and were not.`}
      />
      <Panel title="Called and not called" note="answers of the last 24 months">
        {known.length > 0 ? (
          <OutcomeTable outcomes={known} />
        ) : (
          <EmptyState title="Nothing to compare yet" icon="info">
            Move follow-ups to “Contacted” as people are called. Two weeks later their next answers,
            and whether they stay, are compared here with those of customers nobody called.
          </EmptyState>
        )}
      </Panel>
      <Panel title="How to read it" className="mt-4" padded>
        <div className="grid max-w-[88ch] gap-2 text-ink-2">
          <p>
            Each customer counts once, by their first such answer. The next score is that of their
            first answer of the same kind after the {settledAfterDays} days; leaving counts in the{' '}
            {churnDays} days after them, among those who were paying then. Both sides are counted
            from the same moment, so that nobody looks loyal for having stayed long enough to be
            called.
          </p>
          <p>
            It is an association. Whoever chooses whom to call may choose those who would have come
            round anyway; only calling some by lot would tell what calling causes. The interval is
            95 %: Welch for means, Newcombe for shares and for leaving.
          </p>
        </div>
      </Panel>
    </div>
  );
}

function OutcomeTable({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useWords();
  return (
    <Table caption="What followed for customers who were called and who were not">
      <thead>
        <tr>
          <Th>What followed</Th>
          <Th num>Called</Th>
          <Th num>Not called</Th>
          <Th num>Difference, 95 %</Th>
          <Th className="w-full">Verdict</Th>
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
      <span className="block text-xs text-ink-3">n {formatCount(t, outcome.n[side])}</span>
    </Td>
  );
}

function headline(t: Words, outcomes: readonly Outcome[]): string {
  const real = outcomes.find(({ verdict }) => verdict === 'real');
  if (real) return outcomeVerdict(t, real);
  return outcomes.some(({ verdict }) => verdict === 'noise')
    ? 'What followed calls is within noise'
    : 'Too few calls to tell what they did';
}
