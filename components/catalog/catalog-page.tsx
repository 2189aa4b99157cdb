import type { ComponentType } from 'react';
import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import type { FormAction } from '@/lib/form-state';
import { catalogView, chosenEntries } from '@/lib/surveys/catalog-list';
import type { CatalogKind } from '@/lib/surveys/vocabulary';
import { CatalogBar } from './catalog-bar';
import { DoneNotice, ReadOnlyNote } from './catalog-notices';
import type { CatalogEntry } from './catalog-table';

/** The list of touchpoints, channels or surveys: those in use or archived, searched by name or key. */
export function CatalogPage<Entry extends CatalogEntry>({
  kind,
  description,
  beginning,
  all,
  params,
  move,
  table: EntryTable,
}: {
  kind: CatalogKind;
  description: string;
  /** How to begin, for a workspace that has none. */
  beginning: string;
  all: readonly Entry[];
  params: Record<string, string | string[] | undefined>;
  /** Archives and brings back; null for somebody who may not change anything. */
  move: FormAction | null;
  table: ComponentType<{ rows: readonly Entry[]; archive: FormAction | null }>;
}) {
  const t = useWords();
  const view = catalogView(params);
  const rows = chosenEntries(all, view);
  const inUse = all.filter(({ archived }) => !archived).length;
  const path = `/${kind}s`;
  return (
    <>
      <PageHeader
        title={t(`names.page-${kind}s`)}
        description={description}
        actions={
          move && all.length > 0 ? (
            <LinkButton variant="primary" href={`${path}/new`}>
              {t(`catalog.add-${kind}`)}
            </LinkButton>
          ) : null
        }
      >
        {move ? null : <ReadOnlyNote kind={kind} />}
      </PageHeader>
      <DoneNotice done={{ what: params.done, id: params.id }} entries={all} action={move} />
      {all.length > 0 ? (
        <CatalogBar path={path} kind={kind} {...view} inUse={inUse} archived={all.length - inUse} />
      ) : null}
      <Panel>
        {rows.length > 0 ? <EntryTable rows={rows} archive={move} /> : null}
        {rows.length === 0 && all.length > 0 ? <NoneHere kind={kind} q={view.q} /> : null}
        {all.length === 0 ? (
          <NoneYet kind={kind} mayWrite={move !== null} beginning={beginning} />
        ) : null}
      </Panel>
    </>
  );
}

function NoneHere({ kind, q }: { kind: CatalogKind; q: string }) {
  const t = useWords();
  return (
    <EmptyState
      title={t(`catalog.none-here-${kind}`)}
      actions={<LinkButton href={`/${kind}s`}>{t('catalog.show-in-use')}</LinkButton>}
    >
      {q ? t('catalog.none-has', { q }) : t('catalog.list-empty')}
    </EmptyState>
  );
}

function NoneYet({
  kind,
  mayWrite,
  beginning,
}: {
  kind: CatalogKind;
  mayWrite: boolean;
  beginning: string;
}) {
  const t = useWords();
  return (
    <EmptyState
      title={t(`catalog.none-yet-${kind}`)}
      icon={kind}
      actions={
        mayWrite ? (
          <>
            <LinkButton variant="primary" href={`/${kind}s/new`}>
              {t('catalog.add-first')}
            </LinkButton>
            <LinkButton href="/imports">{t('empty.import')}</LinkButton>
          </>
        ) : null
      }
    >
      {beginning}
    </EmptyState>
  );
}
