import { TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import type { MappingEcho } from './mapping-form';

/** A secret that the sender shows in a header, beside its address. */
export function SecretFields({ header, echo }: { header: string | null; echo: MappingEcho }) {
  return (
    <Panel title="Shared secret (optional)" padded>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Header"
          name="secretHeader"
          autoComplete="off"
          spellCheck={false}
          placeholder="X-Webhook-Secret"
          defaultValue={echo.value('secretHeader', header)}
          hint="Empty: the address alone is enough."
        />
        <TextField
          label="What stands in it"
          name="sharedSecret"
          type="password"
          autoComplete="off"
          hint={header ? 'Empty: as it was. It is not shown again.' : 'It is not shown again.'}
        />
      </div>
    </Panel>
  );
}
