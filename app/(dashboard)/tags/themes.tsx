import { useWords } from '#words';
import { TagForm } from '@/components/tags/tag-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Table, Th } from '@/components/ui/table';
import { may } from '@/lib/auth/roles';
import { taggingUnderWay } from '@/lib/jobs/tag-answers';
import { periodWords } from '@/lib/reports/period-words';
import { type Theme, type ThemeReport, themeReport } from '@/lib/reports/theme-trend';
import type { View } from '@/lib/reports/view';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { addTag } from './actions';
import { OneTag } from './one-tag';
import { TagRow } from './tag-row';

type ThemesProps = {
  view: View;
  /** The key of the tag whose trend is shown; null shows that of the most frequent. */
  opened: string | null;
};

/** Every tag with its share, the trend of one of them, and the forms. */
export async function Themes({ view, opened }: ThemesProps) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const report = await themeReport(member.scope, catalog, query);
  const mayWrite = may(member.role, 'people:write');
  const used = report.themes.filter(({ tag }) => !tag.archived);
  const put = report.themes.filter(({ tag }) => tag.archived);
  const shown = report.themes.find(({ tag }) => tag.key === opened) ?? used[0];
  return (
    <>
      <PageHeader
        title={headlineOf(t, report)}
        description={periodWords(t, { ...query, comparison: null })}
      />
      <Panel
        title={t('names.page-tags')}
        note={t('themes.share-of')}
        className="mb-4"
        foot={t('themes.not-adding')}
      >
        {report.themes.length === 0 ? (
          <EmptyState title={t('themes.no-tag')} icon="responses">
            {t('themes.what-tags-are')}
          </EmptyState>
        ) : (
          <Rows themes={[...used, ...put]} view={view} />
        )}
      </Panel>
      {shown ? (
        <OneTag
          theme={shown}
          view={view}
          interval={report.interval}
          mayWrite={mayWrite}
          job={await taggingUnderWay(member.scope, shown.tag.id)}
        />
      ) : null}
      {mayWrite ? (
        <Panel title={t('themes.new')} padded>
          <TagForm action={addTag} />
        </Panel>
      ) : null}
    </>
  );
}

function Rows({ themes, view }: { themes: readonly Theme[]; view: View }) {
  const t = useWords();
  return (
    <Table caption={t('themes.caption')} phone="rows">
      <thead>
        <tr>
          <Th>{t('themes.tag')}</Th>
          <Th num>{t('themes.share')}</Th>
          <Th num hidePhone>
            95 %
          </Th>
          <Th num>{t('themes.answers')}</Th>
          <Th hidePhone>{t('themes.given')}</Th>
        </tr>
      </thead>
      <tbody>
        {themes.map((theme) => (
          <TagRow key={theme.tag.id} theme={theme} query={view.query} />
        ))}
      </tbody>
    </Table>
  );
}

function headlineOf(t: Words, { n, themes }: ThemeReport): string {
  const [most] = themes.filter(({ tag }) => !tag.archived);
  if (n === 0) return t('themes.none-in-period');
  const counted = { n: formatCount(t, n), count: n };
  if (!most || most.tagged === 0) return t('themes.none-tagged', counted);
  const { tag, tagged } = most;
  return t('themes.most', { ...counted, tagged: formatCount(t, tagged), name: tag.name });
}
