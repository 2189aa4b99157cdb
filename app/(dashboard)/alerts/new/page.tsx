import Link from 'next/link';
import { AlertForm } from '@/components/outgoing/alert-form';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requirePermission } from '@/lib/auth/member';
import { first } from '@/lib/query-params';
import { addAlertAction } from '../actions';
import { alertChoices, ruleFields, watchedFields, withChosen } from '../form-choices';

export const metadata = { title: 'Make an alert' };

/** As everywhere else, a verdict takes 30 answers. */
const usual = { leastAnswers: 30, coolDownHours: 24 };

export default async function NewAlertPage({ searchParams }: PageProps<'/alerts/new'>) {
  const { scope, email } = await requirePermission('views:publish');
  const choices = await alertChoices(scope);
  const [metric] = choices.metrics;
  const wanted = first((await searchParams).view) ?? `/metrics/${metric?.value ?? 'ces'}`;
  const watched = watchedFields(wanted);
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/alerts">Alerts</Link>}
        title="Make an alert"
        description="Say what is watched, when it goes off, and who is told."
      />
      <Panel padded className="max-w-3xl">
        <AlertForm
          action={addAlertAction}
          alert={{
            name: '',
            ...ruleFields({ kind: 'drop' }),
            ...watched,
            ...usual,
            recipients: [email.toLowerCase()],
            webhookUrl: '',
          }}
          choices={withChosen(choices, watched)}
        />
      </Panel>
    </>
  );
}
