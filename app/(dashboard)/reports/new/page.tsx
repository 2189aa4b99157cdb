import Link from 'next/link';
import { ReportForm } from '@/components/outgoing/report-form';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requirePermission } from '@/lib/auth/member';
import { weekdayNames } from '@/lib/outgoing/schedule';
import { usualSections } from '@/lib/outgoing/sections';
import { first } from '@/lib/query-params';
import { parseViewAddress } from '@/lib/views/view-address';
import { addReportAction } from '../actions';
import { formChoices, shownSchedule } from '../form-choices';

export const metadata = { title: 'Make a report' };

export default async function NewReportPage({ searchParams }: PageProps<'/reports/new'>) {
  const { scope, userId, email, workspace } = await requirePermission('views:publish');
  const { views, members } = await formChoices(scope, userId);
  const wanted = first((await searchParams).view);
  const isView = wanted !== undefined && parseViewAddress(wanted) !== null;
  const title = views.find(({ address }) => address === wanted)?.name ?? 'View';
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/reports">Reports</Link>}
        title="Make a report"
        description="It is always about whole days: yesterday, the last whole week, the last month."
      />
      <Panel padded className="max-w-3xl">
        <ReportForm
          action={addReportAction}
          report={{
            name: 'Key figures',
            schedule: shownSchedule({ every: 'week', hour: 8, weekday: workspace.weekStart }),
            sections: [
              ...usualSections,
              ...(isView ? [{ kind: 'view' as const, title, address: wanted }] : []),
            ],
            recipients: [email.toLowerCase()],
            withPdf: true,
          }}
          members={members}
          views={views}
          weekdays={weekdayNames}
          timeZone={workspace.timeZone}
        />
      </Panel>
    </>
  );
}
