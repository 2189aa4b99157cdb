'use client';

import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { SelectField, TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Popover } from '@/components/ui/popover';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { shareDays } from '@/lib/views/vocabulary';
import type { KeptPage } from './shown-views';

const dayWords: Readonly<Record<(typeof shareDays)[number], string>> = {
  '7': '7 days',
  '30': '30 days',
  '90': '90 days',
  '365': 'a year',
  never: 'until it is revoked',
};

/** Makes a link that shows the page on screen, as it is filtered, to whoever has it. */
export function ShareMenu({ page, share }: { page: KeptPage; share: FormAction }) {
  return (
    <Popover
      label="Share this view"
      align="end"
      className="menu w-90"
      trigger={
        <Button aria-label="Share this view">
          <Icon name="link" />
          <span className="desk-only">Share</span>
        </Button>
      }
    >
      <ShareForm page={page} share={share} />
    </Popover>
  );
}

function ShareForm({ page, share }: { page: KeptPage; share: FormAction }) {
  const { state, attributes, error, typed } = useForm(share);
  return (
    <form {...attributes} className="grid gap-3 p-2">
      <div>
        <h2 className="font-medium">Share this view</h2>
        <p className="text-xs text-ink-3">
          Whoever has the link sees these numbers as they are filtered now: no names, no comments,
          no way to other pages.
        </p>
      </div>
      {state.status === 'saved' && state.once ? (
        <Made secret={state.once} words={state.message ?? ''} />
      ) : (
        <FormOutcome state={state} />
      )}
      <input type="hidden" name="address" value={page.address} />
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        defaultValue={typed('name', page.name)}
        error={error('name') ?? error('address')}
        hint="Stands under the numbers, and in the list of links."
      />
      <SelectField
        key={`kind ${typed('kind', 'link')}`}
        label="As"
        name="kind"
        defaultValue={typed('kind', 'link')}
        options={[
          { value: 'link', label: 'a page of its own' },
          { value: 'frame', label: 'a frame inside another page' },
        ]}
        error={error('kind')}
      />
      <SelectField
        key={`days ${typed('days', '30')}`}
        label="Works for"
        name="days"
        defaultValue={typed('days', '30')}
        options={shareDays.map((value) => ({ value, label: dayWords[value] }))}
        error={error('days')}
      />
      <div className="end">
        <SubmitButton pending="Making the link …">Make the link</SubmitButton>
      </div>
    </form>
  );
}

function Made({ secret, words }: { secret: string; words: string }) {
  return (
    <Notice tone="good" actions={<CopyButton text={secret} />}>
      <p>{words}</p>
      <code className="mt-1 block font-mono text-xs break-all select-all">{secret}</code>
    </Notice>
  );
}
