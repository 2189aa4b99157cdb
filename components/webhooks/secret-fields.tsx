import { useWords } from '#words';
import { TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import type { MappingEcho } from './mapping-form';

/** A secret that the sender shows in a header, beside its address. */
export function SecretFields({ header, echo }: { header: string | null; echo: MappingEcho }) {
  const t = useWords();
  return (
    <Panel title={t('webhook-form.secret')} padded>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('webhook-form.header')}
          name="secretHeader"
          autoComplete="off"
          spellCheck={false}
          placeholder="X-Webhook-Secret"
          defaultValue={echo.value('secretHeader', header)}
          hint={t('webhook-form.header-hint')}
        />
        <TextField
          label={t('webhook-form.header-value')}
          name="sharedSecret"
          type="password"
          autoComplete="off"
          hint={t(header ? 'webhook-form.secret-kept' : 'webhook-form.secret-once')}
        />
      </div>
    </Panel>
  );
}
