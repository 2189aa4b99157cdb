import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';

export default function ResponseNotFound() {
  const t = useWords();
  return (
    <div className="plain">
      <PageHeader title={t('answer.not-found')} eyebrow={t('names.page-responses')} />
      <Panel>
        <EmptyState
          title={t('answer.not-found-why')}
          actions={<LinkButton href="/responses">{t('answer.all')}</LinkButton>}
        >
          {t('answer.not-found-help')}
        </EmptyState>
      </Panel>
    </div>
  );
}
