import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { useWords } from '#words';
import { WaysToAsk } from '@/components/touchpoints/ways-to-ask';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import { chosenPlace, tokenFor } from '@/lib/asking/chosen-place';
import {
  frameSnippet,
  policyLines,
  signingSnippets,
  widgetCall,
  widgetTag,
} from '@/lib/asking/snippets';
import { signingKey } from '@/lib/asking/token';
import { requirePermission } from '@/lib/auth/member';
import { siteUrl } from '@/lib/env';
import { first } from '@/lib/query-params';
import { requestWords } from '@/lib/words/request-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('touchpoints.ways-to-ask') };
}

export default async function AskPage({
  params,
  searchParams,
}: PageProps<'/touchpoints/[id]/ask'>) {
  const { scope, workspace } = await requirePermission('surveys:write');
  const t = await requestWords();
  const { id } = await params;
  const wanted = first((await searchParams).channel) ?? null;
  const place = await chosenPlace(scope, id, wanted);
  if (!place) notFound();
  const { touchpoint, survey, channel, channels } = place;
  const site = siteUrl();
  const [link, widget, kiosk] = (['link', 'widget', 'kiosk'] as const).map((by) =>
    tokenFor(scope, place, by),
  );
  return (
    <>
      <PageHeader
        eyebrow={<Link href={`/touchpoints/${id}`}>{touchpoint.name}</Link>}
        title={t('touchpoints.ways-to-ask')}
        description={
          survey && channel
            ? t('touchpoints.anybody-may', {
                survey: survey.name,
                touchpoint: touchpoint.name,
                channel: channel.name,
              })
            : t('touchpoints.link-widget-code')
        }
      />
      {survey && !survey.isLive ? (
        <Notice
          actions={
            <LinkButton small href={`/surveys/${survey.id}`}>
              {t('touchpoints.open-survey')}
            </LinkButton>
          }
        >
          {t('touchpoints.not-live', { survey: survey.name })}
        </Notice>
      ) : null}
      {workspace.isSample ? <Notice tone="info">{t('touchpoints.sample')}</Notice> : null}
      {/^https?:\/\/(localhost|127\.)/.test(site) ? (
        <Notice>{t('touchpoints.only-here', { site })}</Notice>
      ) : null}
      {channels.length > 1 && survey ? (
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <span className="text-ink-3">{t('touchpoints.channel-of')}</span>
          <Segmented
            label={t('touchpoints.channel-of')}
            options={channels.map(({ id: key, name: label }) => ({
              key,
              label,
              href: `/touchpoints/${id}/ask?channel=${key}`,
              current: key === channel?.id,
            }))}
          />
        </div>
      ) : null}
      {link && widget && kiosk && channel ? (
        <WaysToAsk
          link={`${site}/s/${link}`}
          widget={{ tag: widgetTag(site, widget), call: widgetCall(site, widget) }}
          frame={frameSnippet(site, widget)}
          policy={policyLines(site)}
          kiosk={`${site}/s/${kiosk}`}
          sheet={`/touchpoints/${id}/qr?channel=${channel.id}`}
          signing={{
            key: signingKey(scope.workspaceId, id),
            snippets: signingSnippets(`${site}/s/${link}`),
          }}
        />
      ) : (
        <NothingToAsk id={id} hasSurvey={survey !== null} />
      )}
    </>
  );
}

function NothingToAsk({ id, hasSurvey }: { id: string; hasSurvey: boolean }) {
  const t = useWords();
  return hasSurvey ? (
    <EmptyState
      title={t('touchpoints.no-channel')}
      actions={
        <LinkButton variant="primary" href="/channels/new">
          {t('touchpoints.add-channel')}
        </LinkButton>
      }
    >
      {t('touchpoints.no-channel-more')}
    </EmptyState>
  ) : (
    <EmptyState
      title={t('touchpoints.nothing-asked')}
      actions={
        <LinkButton variant="primary" href={`/touchpoints/${id}`}>
          {t('touchpoints.choose-survey')}
        </LinkButton>
      }
    >
      {t('touchpoints.nothing-asked-more')}
    </EmptyState>
  );
}
