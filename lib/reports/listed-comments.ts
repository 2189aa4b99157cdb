import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { type CommentsRequest, listComments } from '@/db/queries/comments';
import type { Member } from '@/lib/auth/member';
import { definition } from '@/lib/metrics/definition';
import type { View } from './view';

type Asked = Pick<CommentsRequest, 'of' | 'limit'>;

/** The latest comments of a view, ready to be listed. Only for readers who may see people. */
export async function listedComments({ member, catalog, query }: View, asked: Asked) {
  const { period, filters } = query;
  const rows = await listComments(member.scope, catalog, { period, filters, ...asked });
  return rows.flatMap((row) => {
    const shown = definitionOf(catalog, row.versionId);
    if (!shown) return [];
    return {
      key: row.id,
      point: row.score,
      definition: shown,
      comment: row.comment,
      language: row.language,
      at: momentWords(row.answeredAt, member),
      touchpoint: nameOf(catalog.touchpoint, row.touchpointId),
      channel: nameOf(catalog.channel, row.channelId),
      customer: row.customer,
      href: `/responses/${row.id}`,
    };
  });
}

function definitionOf(catalog: Catalog, versionId: string) {
  const version = catalog.versions.find(({ id }) => id === versionId);
  return version ? definition(version.metric, version.scale, null) : null;
}

function nameOf(entries: readonly { id: string; name: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? '–';
}

/** `22 Jun, 16:40` on the workspace's clock, with the year if it is not the present one. */
export function momentWords(
  at: Date,
  { now, workspace: { timeZone } }: Pick<Member, 'now' | 'workspace'>,
): string {
  const year = (moment: Date) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric' }).format(moment);
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(year(at) === year(now) ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
