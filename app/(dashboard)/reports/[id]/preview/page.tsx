import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { MailView } from '@/components/asking/mail-view';
import { PageHeader } from '@/components/ui/page-header';
import { programmeOf } from '@/db/queries/programme';
import { findReport } from '@/db/queries/reports';
import { requirePermission } from '@/lib/auth/member';
import { env } from '@/lib/env';
import { withPictures } from '@/lib/mail/mail-preview';
import { composeReport } from '@/lib/outgoing/compose-report';
import { rangeOf } from '@/lib/outgoing/schedule';
import { storedReport } from '@/lib/outgoing/stored-report';
import { isId } from '@/lib/surveys/archive-input';
import { requestWords } from '@/lib/words/request-words';
import { wordsIn } from '@/lib/words/words-in';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('reports.preview-of') };
}

export default async function ReportPreviewPage({ params }: PageProps<'/reports/[id]/preview'>) {
  const t = await requestWords();
  const { scope, workspace, now, name } = await requirePermission('views:publish');
  const { id } = await params;
  const row = isId(id) ? await findReport(scope, id) : undefined;
  if (!row) notFound();
  const report = storedReport(row);
  const range = rangeOf(report.schedule, now, workspace);
  const reader = { scope, role: 'viewer', workspace, now, userId: report.ownerId } as const;
  // The PDF takes longest and is not shown here.
  const shown = { ...report, withPdf: false, owner: name };
  const [{ words, files }, programme] = await Promise.all([
    composeReport(wordsIn(report.language), reader, shown, { range, generatedAt: new Date() }),
    programmeOf(scope),
  ]);
  return (
    <>
      <PageHeader
        eyebrow={<Link href={`/reports/${id}`}>{report.name}</Link>}
        title={words.subject}
        description={t(report.withPdf ? 'reports.preview-no-pdf' : 'reports.preview-about')}
      />
      <MailView
        from={programme.senderAddress ?? env.MAIL_FROM ?? null}
        to={report.recipients.join(', ') || t('outgoing.nobody-yet')}
        text={words.text}
        html={withPictures(words.html, files)}
        title={words.subject}
      />
    </>
  );
}
