import type { Metadata } from 'next';
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
import { ClientWords } from '@/lib/words/client-words';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { settleAnswersAction, settleScoresAction } from './actions';
import { answerRow, scoreRow } from './held-rows';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('quarantine.title') };
}

const shown = 100;

export default async function QuarantinePage() {
  const t = await requestWords();
  const member = await requirePermission('responses:write');
  const { scope } = member;
  const [catalog, counted, answers, scores] = await Promise.all([
    loadCatalog(scope),
    countHeld(scope),
    listHeldAnswers(scope, shown),
    listUnconfirmed(scope, shown),
  ]);
  return (
    <ClientWords areas={['held-answers']}>
      <div className="plain">
        <PageHeader
          eyebrow={<Link href="/responses">{t('names.page-responses')}</Link>}
          title={t('quarantine.title')}
          description={t('quarantine.what')}
        />
        <div className="grid gap-4">
          <Panel
            title={t('quarantine.answers')}
            note={numberOf(t, counted.answers, answers.length)}
          >
            {answers.length > 0 ? (
              <HeldTable
                rows={answers.map((answer) => answerRow(t, answer, catalog, member))}
                caption={t('quarantine.answers-caption')}
                release={t('quarantine.count-chosen')}
                action={settleAnswersAction}
              />
            ) : (
              <EmptyState title={t('quarantine.no-answers')}>
                {t('quarantine.no-answers-what')}
              </EmptyState>
            )}
          </Panel>
          <Panel title={t('quarantine.scores')} note={numberOf(t, counted.scores, scores.length)}>
            {scores.length > 0 ? (
              <HeldTable
                rows={scores.map((score) => scoreRow(t, score, catalog, member))}
                caption={t('quarantine.scores-caption')}
                release={t('quarantine.count-as-answers')}
                action={settleScoresAction}
              />
            ) : (
              <EmptyState title={t('quarantine.no-scores')}>
                {t('quarantine.no-scores-what')}
              </EmptyState>
            )}
          </Panel>
        </div>
      </div>
    </ClientWords>
  );
}

function numberOf(t: Words, counted: number, listed: number): string {
  const isMany = counted > heldCountedUpTo;
  const all = formatCount(t, isMany ? heldCountedUpTo : counted);
  const many = isMany ? 'yes' : 'no';
  return counted > listed
    ? t('quarantine.number-listed', { many, all, listed })
    : t('quarantine.number', { many, all });
}
