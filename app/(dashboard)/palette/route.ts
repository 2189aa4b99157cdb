import type { PaletteFound } from '@/components/palette/palette-found';
import { loadCatalog } from '@/db/queries/catalog';
import { listSavedViews } from '@/db/queries/saved-views';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';

/** What the palette finds in the workspace of whoever asks: places that are in use, and views they may see. */
export async function GET(): Promise<Response> {
  const member = await findMember();
  if (!member || !may(member.role, 'metrics:read')) return new Response(null, { status: 403 });
  const { scope, userId } = member;
  const [catalog, views] = await Promise.all([loadCatalog(scope), listSavedViews(scope, userId)]);
  const found: PaletteFound = {
    touchpoints: catalog.touchpoint.filter(isInUse).map(({ key, name }) => ({
      key,
      name,
      href: `/?${new URLSearchParams({ touchpoint: key })}`,
    })),
    channels: catalog.channel.filter(isInUse).map(({ key, name }) => ({
      key,
      name,
      href: `/?${new URLSearchParams({ channel: key })}`,
    })),
    surveys: catalog.survey.filter(isInUse).map(({ key, name, metric }) => ({
      key,
      name,
      href: `/metrics/${metric}?${new URLSearchParams({ survey: key })}`,
    })),
    views: views.map(({ id, name, address }) => ({ key: id, name, href: address })),
  };
  return Response.json(found, { headers: { 'cache-control': 'no-store' } });
}

function isInUse({ archived }: { archived: boolean }): boolean {
  return !archived;
}
