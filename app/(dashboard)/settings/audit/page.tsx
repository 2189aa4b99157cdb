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
  auditAreaIds,
  auditSelection,
  parseAuditQuery,
  printAuditQuery,
} from '@/lib/audit/audit-query';
import { auditActor } from '@/lib/audit/audit-words';
import { requirePermission } from '@/lib/auth/member';
import { requestWords } from '@/lib/words/request-words';
import { sayAll } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { listedEntry } from './listed-entry';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.page-audit') };
}

const pageSize = 50;

export default async function AuditPage({ searchParams }: PageProps<'/settings/audit'>) {
  const t = await requestWords();
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
      {sayAll(t, notices).map((notice) => (
        <Notice key={notice} tone="info">
          {notice}
        </Notice>
      ))}
      <Panel title={t('audit.look-for')} padded>
        <AuditFilter
          areas={areaOptions(t)}
          people={actorOptions(t, actors, asked.actor)}
          asked={filled(asked)}
          isNarrowed={printAuditQuery(everything) !== ''}
        />
      </Panel>
      <Panel
        title={t('settings.page-audit')}
        note={workspace.timeZone}
        right={
          page.entries.length > 0 ? (
            <a
              className={buttonClass({ small: true })}
              href={`/settings/audit/export${printAuditQuery(everything)}`}
              download
            >
              {t('audit.export')}
            </a>
          ) : null
        }
      >
        {page.entries.length > 0 ? (
          <AuditTable
            entries={page.entries.map((entry) => listedEntry(t, entry, workspace.timeZone))}
          />
        ) : (
          <EmptyState title={t('audit.none')} icon="search">
            {t('audit.none-why')}
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

function areaOptions(t: Words) {
  return [
    { value: '', label: t('audit.everything') },
    ...auditAreaIds.map((area) => ({ value: area, label: t(`audit.area-${area}`) })),
  ];
}

function actorOptions(t: Words, actors: readonly AuditActor[], chosen: string | null) {
  const known = chosen === null || actors.some(({ actor }) => actor === chosen);
  const listed = known ? actors : [...actors, { actor: chosen, name: null }];
  return [
    { value: '', label: t('audit.everybody') },
    ...listed.map(({ actor, name }) => ({
      value: actor,
      label: auditActor(t, { actor, actorName: name }),
    })),
  ];
}

function filled({ area, actor, search, from, to }: AuditQuery) {
  return { what: area ?? '', who: actor ?? '', q: search, from: from ?? '', to: to ?? '' };
}
