import type { Metadata } from 'next';
import { ShownView } from '@/app/(dashboard)/views/shown-view';
import { WallClock } from '@/components/dashboards/wall-clock';
import { LinkButton } from '@/components/ui/link-button';
import { requireMember } from '@/lib/auth/member';
import { idAt } from '@/lib/live/earlier-id';
import { all, first } from '@/lib/query-params';
import { parseViewAddress, printViewAddress, type ViewAddress } from '@/lib/views/view-address';
import { requestWords } from '@/lib/words/request-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('links.wall') };
}

const overview: ViewAddress = { page: 'overview', params: {} };

/** Seconds each of several views stays. */
const usualStay = 60;

/**
 * One view fills the screen and is counted anew as answers come; several take
 * turns. Everybody in the room sees it, so it shows what a viewer may see.
 */
export default async function WallPage({ searchParams }: PageProps<'/wall'>) {
  const t = await requestWords();
  const member = await requireMember();
  const params = await searchParams;
  const views = all(params.view).flatMap((text) => parseViewAddress(text) ?? []);
  const turn = Number(first(params.at));
  const at = Number.isInteger(turn) && turn > 0 ? turn % Math.max(1, views.length) : 0;
  const address = views[at] ?? overview;
  const back = printViewAddress(address);
  const stay = Math.min(3600, Math.max(10, Number(first(params.stay)) || usualStay));
  return (
    <main className="wall" id="main">
      <ShownView viewer={{ ...member, role: 'viewer' }} address={address} />
      <footer>
        <WallClock
          key={back}
          stream="/responses/live?period=all-time"
          after={idAt(Date.now())}
          timeZone={member.workspace.timeZone}
          counted={new Date().toISOString()}
          next={views.length > 1 ? turnTo(views.map(printViewAddress), at + 1, stay) : null}
          stay={stay}
        />
        <LinkButton small variant="quiet" href={back}>
          {t('links.leave-wall')}
        </LinkButton>
      </footer>
    </main>
  );
}

function turnTo(views: readonly string[], at: number, stay: number): string {
  const params = new URLSearchParams(views.map((view) => ['view', view]));
  params.set('at', String(at % views.length));
  params.set('stay', String(stay));
  return `/wall?${params}`;
}
