import Link from 'next/link';
import { useWords } from '#words';
import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { ClvCards } from '@/components/value/clv-cards';
import { Lifecycle } from '@/components/value/clv-lifecycle';
import { may } from '@/lib/auth/roles';
import { explained } from '@/lib/docs/addresses';
import { fitState, fitWhenDue } from '@/lib/jobs/clv-fit';
import { valueCards } from '@/lib/reports/clv-cards';
import type { ClvAsked } from '@/lib/reports/clv-query';
import { type ClvReport, clvReport } from '@/lib/reports/clv-report';
import { clvHeadline, clvNotices, pointWords } from '@/lib/reports/clv-words';
import type { View } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';
import { FitStatus } from './fit-status';
import { NoValue } from './no-value';
import { OrderModels } from './order-models';
import { ValueByCohort } from './value-by-cohort';
import { ValueByGroup } from './value-by-group';
import { ValueSpread } from './value-spread';

/** Everything of the page that depends on what customers pay; costs the same however many they are. */
export async function ClvNumbers({ view, asked }: { view: View; asked: ClvAsked }) {
  const t = await requestWords();
  const { member, query } = view;
  const report = await clvReport(member.scope, query);
  if (!report || (!report.subscriptions && !report.orders)) return <NoValue view={view} />;
  // Whoever has a link to this view reads, and sets nothing going.
  const isMember = member.userId !== null;
  if (isMember) await fitWhenDue(member.scope, { today: query.today, now: new Date() });
  const state = await fitState(member.scope);
  const { fit } = state;
  const cards = valueCards(t, report, fit);
  const { title, description } = clvHeadline(t, report, cards);
  const currency = report.settings.baseCurrency;
  const lifecycle = fit?.lifecycle ?? [];
  const narrowed = Object.keys(query.filters.attributes).length > 0;
  return (
    <>
      <ViewNotices notices={[...report.notices, ...clvNotices(t, report, fit, narrowed)]} />
      <MissingMargin report={report} view={view} />
      <PageHeader eyebrow={t('clv.long')} title={title} description={description} />
      <ClvCards cards={cards} currency={currency} />
      <FitStatus state={state} role={member.role} isMember={isMember} />
      <div className="mb-4 grid grid-cols-1 items-start gap-4 min-[1181px]:grid-cols-2">
        {lifecycle.length > 0 && fit ? (
          <Lifecycle
            cells={lifecycle}
            currency={fit.currency}
            point={pointWords(t, report)}
            about={explained.lifecycle}
          />
        ) : null}
        <ValueSpread report={report} fit={fit} />
        <ValueByCohort report={report} fit={fit} />
        <ValueByGroup view={view} report={report} fit={fit} />
      </div>
      <OrderModels view={view} fit={fit} asked={asked} />
    </>
  );
}

function MissingMargin({ report, view }: { report: ClvReport; view: View }) {
  const t = useWords();
  if (report.settings.grossMargin !== null) return null;
  const maySet = may(view.member.role, 'settings:write') && !view.member.workspace.isSample;
  return (
    <Notice>
      {t('clv.no-margin')}{' '}
      {maySet ? (
        <Link className="underline" href="/settings/value">
          {t('clv.set-margin')}
        </Link>
      ) : (
        t('clv.admin-margin')
      )}
    </Notice>
  );
}
