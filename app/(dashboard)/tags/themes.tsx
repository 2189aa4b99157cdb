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
        title="Tags"
        note="share of answers with a comment, 95 % interval"
        className="mb-4"
        foot="An answer may carry several tags, so that shares do not add up to 100 %."
      >
        {report.themes.length === 0 ? (
          <EmptyState title="No tag yet" icon="responses">
            Tags name what comments are about. Words give them by themselves, people by hand.
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
        <Panel title="New tag" padded>
          <TagForm action={addTag} />
        </Panel>
      ) : null}
    </>
  );
}

function Rows({ themes, view }: { themes: readonly Theme[]; view: View }) {
  return (
    <Table caption="Tags, most answers first" phone="rows">
      <thead>
        <tr>
          <Th>Tag</Th>
          <Th num>Share</Th>
          <Th num hidePhone>
            95 %
          </Th>
          <Th num>Answers</Th>
          <Th hidePhone>Given</Th>
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
  if (n === 0) return 'No answer with a comment in this period.';
  const comments = `${formatCount(t, n)} ${n === 1 ? 'answer' : 'answers'} with a comment`;
  if (!most || most.tagged === 0) return `${comments}, none of them tagged.`;
  return `${comments}; ${formatCount(t, most.tagged)} of them about “${most.tag.name}”.`;
}
