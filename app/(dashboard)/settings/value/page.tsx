import type { Metadata } from 'next';
import { RateForm } from '@/components/settings/rate-form';
import { RateTable } from '@/components/settings/rate-table';
import { ValueForm } from '@/components/settings/value-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { findValueSettings, listExchangeRates } from '@/db/queries/value-settings';
import { requirePermission } from '@/lib/auth/member';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { SampleNote } from '../sample-note';
import { removeRateAction, saveValueAction, setRateAction } from './actions';

export const metadata: Metadata = { title: 'Churn and value settings' };

export default async function ValueSettingsPage() {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('settings:write');
  const [settings, rates] = await Promise.all([findValueSettings(scope), listExchangeRates(scope)]);
  return (
    <>
      {workspace.isSample ? <SampleNote /> : null}
      <Panel title="Churn and value" note="shown with each number" padded>
        <ValueForm action={saveValueAction} settings={settings} />
      </Panel>
      <Panel title="Exchange rates" note={settings ? `into ${settings.baseCurrency}` : undefined}>
        {rates.length > 0 ? (
          <RateTable
            rates={rates.map((rate) => ({ ...rate, from: formatDay(t, rate.fromDay) }))}
            remove={removeRateAction}
          />
        ) : (
          <EmptyState title="No rates" icon="info">
            Amounts in another currency than the base currency are refused until it has a rate.
          </EmptyState>
        )}
      </Panel>
      {settings ? (
        <Panel title="Set a rate" padded>
          <RateForm action={setRateAction} base={settings.baseCurrency} />
        </Panel>
      ) : null}
    </>
  );
}
