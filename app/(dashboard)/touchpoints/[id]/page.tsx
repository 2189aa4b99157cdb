import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AskingForm } from '@/components/touchpoints/asking-form';
import { TouchpointForm } from '@/components/touchpoints/touchpoint-form';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { listAskedSurveys } from '@/db/queries/asked-surveys';
import { loadCatalog } from '@/db/queries/catalog';
import { programmeOf } from '@/db/queries/programme';
import { askingByTouchpoint, findTouchpoint } from '@/db/queries/touchpoints';
import { requirePermission } from '@/lib/auth/member';
import { env } from '@/lib/env';
import { isId } from '@/lib/surveys/archive-input';
import { missingForAsking } from '@/lib/surveys/asking-words';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { changeWhatItAsks, saveTouchpoint } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('catalog.edit-touchpoint') };
}

export default async function TouchpointPage({ params }: PageProps<'/touchpoints/[id]'>) {
  const { scope } = await requirePermission('surveys:write');
  const t = await requestWords();
  const { id } = await params;
  const touchpoint = isId(id) ? await findTouchpoint(scope, id) : undefined;
  if (!touchpoint) notFound();
  const [all, surveys, catalog, programme] = await Promise.all([
    askingByTouchpoint(scope),
    listAskedSurveys(scope),
    loadCatalog(scope),
    programmeOf(scope),
  ]);
  const asking = all.get(id);
  if (!asking) notFound();
  const missing = missingForAsking(t, asking, {
    eventKey: touchpoint.eventKey,
    survey: surveys.find((survey) => survey.id === asking.surveyId) ?? null,
    isArchived: touchpoint.archived,
    hasMailServer: env.SMTP_URL !== undefined,
  });
  const { quietHours } = programme;
  return (
    <ClientWords areas={['delivery-form', 'entries']}>
      <PageHeader
        eyebrow={<Link href="/touchpoints">{t('names.page-touchpoints')}</Link>}
        title={touchpoint.name}
        description={t('catalog.renaming')}
        actions={
          <LinkButton href={`/touchpoints/${id}/ask`}>{t('touchpoints.ways-to-ask')}</LinkButton>
        }
      >
        {touchpoint.archived ? <Badge>{t('catalog.is-archived')}</Badge> : null}
      </PageHeader>
      {missing.map((sentence) => (
        <Notice key={sentence}>{sentence}</Notice>
      ))}
      <div className="grid gap-4">
        <TouchpointForm action={saveTouchpoint} touchpoint={touchpoint} />
        <AskingForm
          action={changeWhatItAsks}
          touchpointId={id}
          asking={asking}
          surveys={surveys
            .filter((survey) => !survey.isArchived || survey.id === asking.surveyId)
            .map(({ id: value, name, state, isArchived }) => ({
              value,
              label: t('touchpoints.survey-state', {
                name,
                state: isArchived ? 'archived' : state,
              }),
            }))}
          channels={catalog.channel
            .filter((channel) => !channel.archived || channel.id === asking.channelId)
            .map(({ id: value, name: label }) => ({ value, label }))}
          quietHours={quietHours && `${quietHours.from}–${quietHours.to}`}
          attributes={catalog.attributes.map(({ key }) => key)}
        />
      </div>
    </ClientWords>
  );
}
