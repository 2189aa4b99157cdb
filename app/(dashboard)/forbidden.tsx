import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';

/** A page that the role of the reader does not include. */
export default function Forbidden() {
  const t = useWords();
  return (
    <div className="plain">
      <Panel>
        <EmptyState
          title={t('errors.role-too-small')}
          icon="lock"
          actions={<LinkButton href="/">{t('errors.to-overview')}</LinkButton>}
        >
          {t('errors.ask-admin')}
        </EmptyState>
      </Panel>
    </div>
  );
}
