import type { Metadata } from 'next';
import { AuditFilter } from '@/components/audit/audit-filter';
import { AuditTable } from '@/components/audit/audit-table';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { type AuditActor, listAuditActors, listAuditEntries } from '@/db/queries/audit-log';
import {
  type AuditQuery,
  auditAreas,
  auditSelection,
  parseAuditQuery,
  printAuditQuery,
} from '@/lib/audit/audit-query';
import { auditActor } from '@/lib/audit/audit-words';
import { requirePermission } from '@/lib/auth/member';
import { listedEntry } from './listed-entry';

export const metadata: Metadata = { title: 'Audit log' };

const pageSize = 50;

export default async function AuditPage({ searchParams }: PageProps<'/settings/audit'>) {
  const { scope, workspace } = await requirePermission('audit:read');
  const { asked, notices } = parseAuditQuery(await searchParams);
  const selection = auditSelection(asked, workspace.timeZone);
  const [page, actors] = await Promise.all([
    listAuditEntries(scope, selection, { cursor: asked.cursor, limit: pageSize }),
    listAuditActors(scope),
  ]);
  const href = (cursor: AuditQuery['cursor']) =>
    `/settings/audit${printAuditQuery({ ...asked, cursor })}`;
  const everything = { ...asked, cursor: null };
  return (
    <>
      {notices.map((notice) => (
        <Notice key={notice} tone="info">
          {notice}
        </Notice>
      ))}
      <Panel title="Look for" padded>
        <AuditFilter
          areas={areaOptions}
          people={actorOptions(actors, asked.actor)}
          asked={filled(asked)}
          isNarrowed={printAuditQuery(everything) !== ''}
        />
      </Panel>
      <Panel
        title="Audit log"
        note={workspace.timeZone}
        right={
          page.entries.length > 0 ? (
            <a
              className={buttonClass({ small: true })}
              href={`/settings/audit/export${printAuditQuery(everything)}`}
              download
            >
              Export as CSV
            </a>
          ) : null
        }
      >
        {page.entries.length > 0 ? (
          <AuditTable
            entries={page.entries.map((entry) => listedEntry(entry, workspace.timeZone))}
          />
        ) : (
          <EmptyState title="Nothing like that happened" icon="search">
            Every change, sign-in and export is written down here. Nothing fits what you look for.
          </EmptyState>
        )}
        {page.newer || page.older ? (
          <Pagination
            previous={page.newer && href(page.newer)}
            next={page.older && href(page.older)}
          />
        ) : null}
      </Panel>
    </>
  );
}

const areaOptions = [
  { value: '', label: 'Everything' },
  ...Object.entries(auditAreas).map(([value, { name }]) => ({ value, label: name })),
];

function actorOptions(actors: readonly AuditActor[], chosen: string | null) {
  const known = chosen === null || actors.some(({ actor }) => actor === chosen);
  const listed = known ? actors : [...actors, { actor: chosen, name: null }];
  return [
    { value: '', label: 'Everybody' },
    ...listed.map(({ actor, name }) => ({
      value: actor,
      label: auditActor({ actor, actorName: name }),
    })),
  ];
}

function filled({ area, actor, search, from, to }: AuditQuery) {
  return { what: area ?? '', who: actor ?? '', q: search, from: from ?? '', to: to ?? '' };
}
