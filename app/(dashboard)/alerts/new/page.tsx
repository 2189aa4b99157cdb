import type { Metadata } from 'next';
import Link from 'next/link';
import { AlertForm } from '@/components/outgoing/alert-form';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requirePermission } from '@/lib/auth/member';
import { first } from '@/lib/query-params';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { addAlertAction } from '../actions';
import { alertChoices, ruleFields, watchedFields, withChosen } from '../form-choices';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('alerts.make') };
}

/** As everywhere else, a verdict takes 30 answers. */
const usual = { leastAnswers: 30, coolDownHours: 24 };

export default async function NewAlertPage({ searchParams }: PageProps<'/alerts/new'>) {
  const t = await requestWords();
  const { scope, email } = await requirePermission('views:publish');
  const choices = await alertChoices(t, scope);
  const [metric] = choices.metrics;
  const wanted = first((await searchParams).view) ?? `/metrics/${metric?.value ?? 'ces'}`;
  const watched = watchedFields(wanted);
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/alerts">{t('names.page-alerts')}</Link>}
        title={t('alerts.make')}
        description={t('alerts.new-about')}
      />
      <Panel padded className="max-w-3xl">
        <ClientWords areas={['outgoing-form', 'alert-form']}>
          <AlertForm
            action={addAlertAction}
            alert={{
              name: '',
              ...ruleFields({ kind: 'drop' }),
              ...watched,
              ...usual,
              language: t.language,
              recipients: [email.toLowerCase()],
              webhookUrl: '',
            }}
            choices={withChosen(choices, watched)}
          />
        </ClientWords>
      </Panel>
    </>
  );
}
