import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { type CommentsRequest, listComments } from '@/db/queries/comments';
import type { Member } from '@/lib/auth/member';
import { definition } from '@/lib/metrics/definition';
import { dayIn } from '@/lib/metrics/period';
import { formatters, type Words } from '@/lib/words/words';
import type { View } from './view';

type Asked = Pick<CommentsRequest, 'of' | 'limit'>;

/** The latest comments of a view, ready to be listed. Only for readers who may see people. */
export async function listedComments(t: Words, { member, catalog, query }: View, asked: Asked) {
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
      at: momentWords(t, row.answeredAt, member),
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
  t: Words,
  at: Date,
  { now, workspace: { timeZone } }: Pick<Member, 'now' | 'workspace'>,
): string {
  const isThisYear = dayIn(at, timeZone).slice(0, 4) === dayIn(now, timeZone).slice(0, 4);
  const style: Intl.DateTimeFormatOptions = {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  };
  return formatters.getDateTimeFormat(t.customs, style).format(at);
}
