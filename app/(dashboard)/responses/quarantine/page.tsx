import Link from 'next/link';
import { HeldTable } from '@/components/responses/held-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { loadCatalog } from '@/db/queries/catalog';
import {
  countHeld,
  heldCountedUpTo,
  listHeldAnswers,
  listUnconfirmed,
} from '@/db/queries/quarantine';
import { requirePermission } from '@/lib/auth/member';
import { settleAnswersAction, settleScoresAction } from './actions';
import { answerRow, scoreRow } from './held-rows';

export const metadata = { title: 'Quarantine' };

const shown = 100;

export default async function QuarantinePage() {
  const member = await requirePermission('responses:write');
  const { scope } = member;
  const [catalog, counted, answers, scores] = await Promise.all([
    loadCatalog(scope),
    countHeld(scope),
    listHeldAnswers(scope, shown),
    listUnconfirmed(scope, shown),
  ]);
  return (
    <div className="plain">
      <PageHeader
        eyebrow={<Link href="/responses">Responses</Link>}
        title="Quarantine"
        description="What looks automated, or was given while its survey was not asked, is in no number. Count it if a person stands behind it, or dismiss it."
      />
      <div className="grid gap-4">
        <Panel title="Answers held back" note={numberOf(counted.answers, answers.length)}>
          {answers.length > 0 ? (
            <HeldTable
              rows={answers.map((answer) => answerRow(answer, catalog, member))}
              caption="Answers held back, newest first"
              release="Count chosen"
              action={settleAnswersAction}
            />
          ) : (
            <EmptyState title="No answer is held back">
              Answers come here when a program seems to have sent them: a link scanner, a steered
              browser, a form that was filled in faster than anybody reads. So do those that a kiosk
              took while it could not know that its survey was paused.
            </EmptyState>
          )}
        </Panel>
        <Panel title="Scores nobody confirmed" note={numberOf(counted.scores, scores.length)}>
          {scores.length > 0 ? (
            <HeldTable
              rows={scores.map((score) => scoreRow(score, catalog, member))}
              caption="Scores that links were opened with, newest first"
              release="Count chosen as answers"
              action={settleScoresAction}
            />
          ) : (
            <EmptyState title="Every score was confirmed">
              A score in a mail opens a page; only the button there counts. Links that were opened
              and left are listed here, because programs open every link of a mail.
            </EmptyState>
          )}
        </Panel>
      </div>
    </div>
  );
}

function numberOf(counted: number, listed: number): string {
  const all =
    counted > heldCountedUpTo
      ? `more than ${heldCountedUpTo.toLocaleString('en-GB')}`
      : counted.toLocaleString('en-GB');
  return counted > listed ? `${all}, the newest ${listed} are shown` : all;
}
