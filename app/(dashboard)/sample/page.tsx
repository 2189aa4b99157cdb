import type { Metadata } from 'next';
import { useWords } from '#words';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { findSample } from '@/db/queries/sample';
import { requirePermission } from '@/lib/auth/member';
import { homeScope, sampleLoadOf } from '@/lib/jobs/sample-load';
import { requestWords } from '@/lib/words/request-words';
import { loadSampleAction, openSampleAction } from './actions';
import { RemoveSample } from './remove-sample';
import { SampleProgress } from './sample-progress';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('sample.title') };
}

export default async function SamplePage({ searchParams }: PageProps<'/sample'>) {
  const t = await requestWords();
  const { scope } = await requirePermission('settings:write');
  const home = await homeScope(scope);
  const load = await sampleLoadOf(home);
  const sample = await findSample(home);
  const { removed } = await searchParams;
  return (
    <div className="plain grid max-w-[720px] gap-4">
      <PageHeader title={t('sample.heading')} description={t('sample.description')} />
      {removed ? <Notice tone="good">{t('sample.gone')}</Notice> : null}
      {load?.state === 'failed' && sample === null ? (
        <Notice tone="error">{t('sample.failed')}</Notice>
      ) : null}
      <Panel padded title={t(load?.state === 'running' ? 'ui.loading' : 'sample.title')}>
        {load?.state === 'running' ? (
          <SampleProgress
            share={load.share}
            label={t('sample.loading-customers')}
            open={openSampleAction}
          />
        ) : (
          <Choices loaded={sample !== null} />
        )}
      </Panel>
    </div>
  );
}

function Choices({ loaded }: { loaded: boolean }) {
  const t = useWords();
  if (!loaded) {
    return (
      <div className="grid gap-3">
        <p className="text-ink-2">{t('sample.choices')}</p>
        <form action={loadSampleAction} className="flex flex-wrap gap-2">
          <SubmitButton pending={t('sample.starting')}>{t('sample.load')}</SubmitButton>
          <LinkButton href="/imports">{t('sample.import-instead')}</LinkButton>
        </form>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <form action={openSampleAction}>
        <SubmitButton pending={t('sample.opening')}>{t('sample.look-around')}</SubmitButton>
      </form>
      <RemoveSample />
    </div>
  );
}
