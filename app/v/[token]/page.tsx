import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { useWords } from '#words';
import { ShownView } from '@/app/(dashboard)/views/shown-view';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { type LinkBearer, linkVisit } from '@/lib/auth/link-bearer';
import { dayIn } from '@/lib/metrics/period';
import { parseViewAddress } from '@/lib/views/view-address';
import { formatDay, formatTime } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';

type Props = PageProps<'/v/[token]'>;

const visitOnce = cache(linkVisit);

export async function generateMetadata({ params }: Props) {
  const t = await requestWords();
  const visit = await visitOnce((await params).token);
  return {
    title: visit?.kind === 'open' ? visit.bearer.link.name : t('links.by-link'),
    robots: { index: false, follow: false },
  };
}

/** One view, for whoever has the link: these numbers, as they were filtered, and nothing else. */
export default async function SharedViewPage({ params, searchParams }: Props) {
  const t = await requestWords();
  const { token } = await params;
  const visit = await visitOnce(token);
  if (!visit) notFound();
  if (visit.kind === 'crowded') {
    return <Closed title={t('links.crowded')}>{t('links.crowded-more')}</Closed>;
  }
  if (visit.kind !== 'open') {
    const day = formatDay(t, dayIn(visit.at, visit.timeZone));
    return visit.kind === 'expired' ? (
      <Closed title={t('links.ended')}>{t('links.ended-more', { day })}</Closed>
    ) : (
      <Closed title={t('links.revoked')}>{t('links.revoked-more', { day })}</Closed>
    );
  }
  const { bearer } = visit;
  const address = parseViewAddress(bearer.link.address);
  if (!address) notFound();
  const isFramed = bearer.link.kind === 'frame' && (await searchParams).embed === 'true';
  return (
    <main className={classNames('lone', isFramed && 'lone-frame')} id="main">
      <ShownView viewer={bearer} address={address} />
      <Footer bearer={bearer} file={`/v/${token}/export`} />
    </main>
  );
}

function Closed({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center" id="main">
      <EmptyState heading="h1" icon="lock" title={title}>
        {children}
      </EmptyState>
    </main>
  );
}

function Footer({
  bearer: { link, workspace },
  file,
}: {
  bearer: LinkBearer;
  /** Where this view is had as a file. */
  file: string;
}) {
  const t = useWords();
  const { timeZone } = workspace;
  const counted = {
    name: link.name,
    workspace: workspace.name,
    at: formatTime(t, new Date(), timeZone),
    zone: timeZone,
  };
  const day = link.expiresAt ? formatDay(t, dayIn(link.expiresAt, timeZone)) : null;
  return (
    <footer>
      <span>
        {day === null ? t('links.footer', counted) : t('links.footer-until', { ...counted, day })}
      </span>
      <span className="flex gap-3">
        <a href={`${file}?format=pdf`} download>
          PDF
        </a>
        <a href={`${file}?format=xlsx`} download>
          {t('files.format-xlsx')}
        </a>
        <span>Ergograph</span>
      </span>
    </footer>
  );
}
