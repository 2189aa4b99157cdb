import type { Metadata } from 'next';
import Link from 'next/link';
import { ReportForm } from '@/components/outgoing/report-form';
import type { OfferedView } from '@/components/outgoing/section-list';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requirePermission } from '@/lib/auth/member';
import { usualSections } from '@/lib/outgoing/sections';
import { first, type SearchParams } from '@/lib/query-params';
import { pageName } from '@/lib/reports/view-words';
import { parseViewAddress } from '@/lib/views/view-address';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { addReportAction } from '../actions';
import { formChoices, shownSchedule } from '../form-choices';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('reports.make') };
}

export default async function NewReportPage({ searchParams }: PageProps<'/reports/new'>) {
  const t = await requestWords();
  const { scope, userId, email, workspace } = await requirePermission('views:publish');
  const { views, members } = await formChoices(t, scope, userId);
  const section = wantedView(t, await searchParams, views);
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/reports">{t('names.page-reports')}</Link>}
        title={t('reports.make')}
        description={t('reports.new-about')}
      />
      <Panel padded className="max-w-3xl">
        <ClientWords areas={['outgoing-form', 'report-form']}>
          <ReportForm
            action={addReportAction}
            report={{
              name: section?.title ?? t('report-form.digest'),
              schedule: shownSchedule({ every: 'week', hour: 8, weekday: workspace.weekStart }),
              sections: section ? [section] : usualSections,
              recipients: [email.toLowerCase()],
              language: t.language,
              withPdf: true,
            }}
            members={members}
            views={views}
            timeZone={workspace.timeZone}
          />
        </ClientWords>
      </Panel>
    </>
  );
}

/** The view it is to begin with, under its saved name, or else what its page is called; null if none was named. */
function wantedView(t: Words, { view, title }: SearchParams, views: readonly OfferedView[]) {
  const address = first(view);
  const parsed = address === undefined ? null : parseViewAddress(address);
  if (address === undefined || !parsed) return null;
  const saved = views.find((offered) => offered.address === address)?.name;
  const named = saved ?? first(title) ?? pageName(t, parsed);
  return { kind: 'view' as const, title: named.slice(0, longestName), address };
}

/** As its field takes it. */
const longestName = 80;
