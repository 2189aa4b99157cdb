import Link from 'next/link';
import { notFound } from 'next/navigation';
import { WaysToAsk } from '@/components/touchpoints/ways-to-ask';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
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

export const metadata = { title: 'Ways to ask' };

export default async function AskPage({
  params,
  searchParams,
}: PageProps<'/touchpoints/[id]/ask'>) {
  const { scope, workspace } = await requirePermission('surveys:write');
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
        title="Ways to ask"
        description={
          survey && channel
            ? `Anybody who has one of these may answer “${survey.name}”. Answers count at ${touchpoint.name} over ${channel.name}.`
            : 'A link, a widget, a printed code or a screen in the shop.'
        }
      />
      {survey && !survey.isLive ? (
        <Notice
          actions={
            <LinkButton small href={`/surveys/${survey.id}`}>
              Open the survey
            </LinkButton>
          }
        >
          “{survey.name}” is not being asked just now. Everything here works as soon as it is live.
        </Notice>
      ) : null}
      {workspace.isSample ? (
        <Notice tone="info">This is the sample: answers are not taken.</Notice>
      ) : null}
      {/^https?:\/\/(localhost|127\.)/.test(site) ? (
        <Notice>
          This installation calls itself {site}, which only this computer can reach. Set
          ERGOGRAPH_URL to the address that customers can open before you print or hand out
          anything.
        </Notice>
      ) : null}
      {channels.length > 1 && survey ? (
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <span className="text-ink-3">Channel of the answers</span>
          <Segmented
            label="Channel of the answers"
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
  return hasSurvey ? (
    <EmptyState
      title="There is no channel yet"
      actions={
        <LinkButton variant="primary" href="/channels/new">
          Add a channel
        </LinkButton>
      }
    >
      Every answer comes over a channel, such as Web or In store. Add one, then come back.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nothing is asked here yet"
      actions={
        <LinkButton variant="primary" href={`/touchpoints/${id}`}>
          Choose a survey
        </LinkButton>
      }
    >
      Choose which survey this touchpoint asks; then its link, widget and QR code are here.
    </EmptyState>
  );
}
