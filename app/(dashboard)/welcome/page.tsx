import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requirePermission } from '@/lib/auth/member';
import { requestWords } from '@/lib/words/request-words';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('welcome.title') };
}

/** Two ways to a dashboard that shows something. */
export default async function WelcomePage() {
  const t = await requestWords();
  const { name, workspace } = await requirePermission('settings:write');
  return (
    <>
      <PageHeader
        title={t('welcome.hello', { name })}
        description={t('welcome.about', { workspace: workspace.name })}
      />
      <div className="grid max-w-4xl gap-4 rail:grid-cols-2">
        <Panel title={t('welcome.look')} padded>
          <p className="mb-4 text-ink-2">{t('welcome.look-about')}</p>
          <LinkButton href="/sample" variant="primary">
            {t('empty.explore-sample')}
          </LinkButton>
        </Panel>
        <Panel title={t('welcome.own')} padded>
          <p className="mb-4 text-ink-2">{t('welcome.own-about')}</p>
          <LinkButton href="/imports">{t('welcome.import')}</LinkButton>
        </Panel>
      </div>
    </>
  );
}
