import type { Metadata } from 'next';
import { RateForm } from '@/components/settings/rate-form';
import { RateTable } from '@/components/settings/rate-table';
import { ValueForm } from '@/components/settings/value-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { findValueSettings, listExchangeRates } from '@/db/queries/value-settings';
import { requirePermission } from '@/lib/auth/member';
import { ClientWords } from '@/lib/words/client-words';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { SampleNote } from '../sample-note';
import { removeRateAction, saveValueAction, setRateAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.title-value') };
}

export default async function ValueSettingsPage() {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('settings:write');
  const [settings, rates] = await Promise.all([findValueSettings(scope), listExchangeRates(scope)]);
  return (
    <ClientWords areas={['value-forms']}>
      {workspace.isSample ? <SampleNote /> : null}
      <Panel title={t('settings.page-value')} note={t('settings.value-note')} padded>
        <ValueForm action={saveValueAction} settings={settings} />
      </Panel>
      <Panel
        title={t('settings.rates')}
        note={settings ? t('settings.rates-into', { currency: settings.baseCurrency }) : undefined}
      >
        {rates.length > 0 ? (
          <RateTable
            rates={rates.map((rate) => ({ ...rate, from: formatDay(t, rate.fromDay) }))}
            remove={removeRateAction}
          />
        ) : (
          <EmptyState title={t('settings.no-rates')} icon="info">
            {t('settings.no-rates-why')}
          </EmptyState>
        )}
      </Panel>
      {settings ? (
        <Panel title={t('settings.set-rate')} padded>
          <RateForm action={setRateAction} base={settings.baseCurrency} />
        </Panel>
      ) : null}
    </ClientWords>
  );
}
