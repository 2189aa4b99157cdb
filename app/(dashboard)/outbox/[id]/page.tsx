import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { MailView } from '@/components/asking/mail-view';
import { MailDeed } from '@/components/asking/outbox-table';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { findOutboxMail } from '@/db/queries/outbox';
import { requirePermission } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { mailPreview } from '@/lib/mail/mail-preview';
import { isId } from '@/lib/surveys/archive-input';
import { requestWords } from '@/lib/words/request-words';
import { say } from '@/lib/words/said';
import { cancelAskAction, sendAgainAction } from '../actions';
import { shownEntry } from '../shown-entry';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('outbox.a-mail') };
}

export default async function OutboxMailPage({ params }: PageProps<'/outbox/[id]'>) {
  const t = await requestWords();
  const { scope, role, workspace } = await requirePermission('people:read');
  const { id } = await params;
  const mail = isId(id) ? await findOutboxMail(scope, id) : undefined;
  if (!mail) notFound();
  const preview = await mailPreview(scope, mail);
  const row = shownEntry(
    t,
    { ...mail, micros: '', touchpoint: null, survey: null },
    workspace.timeZone,
  );
  const mayAct = may(role, 'settings:write');
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/outbox">{t('names.page-outbox')}</Link>}
        title={preview.ok ? preview.subject : row.kind}
        description={`${row.state} · ${row.to} · ${row.at}`}
        actions={
          <MailDeed
            row={row}
            sendAgain={mayAct ? sendAgainAction : null}
            cancel={mayAct ? cancelAskAction : null}
          />
        }
      />
      {row.failure ? <Notice>{row.failure}</Notice> : null}
      {preview.ok ? (
        <MailView
          from={preview.from}
          to={row.to}
          text={preview.text}
          html={preview.html}
          title={preview.subject}
        />
      ) : (
        <Notice tone="error">{say(t, preview.why)}</Notice>
      )}
    </>
  );
}
