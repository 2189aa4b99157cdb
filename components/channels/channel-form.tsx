'use client';

import { EntryForm } from '@/components/catalog/entry-form';
import type { FormAction } from '@/components/catalog/form-echo';
import { SelectField, TextField } from '@/components/ui/field';
import { type ChannelKind, channelKindNames, channelKinds } from '@/lib/surveys/vocabulary';

/** Adds a channel, or edits the one given. */
export function ChannelForm({
  action,
  channel,
}: {
  action: FormAction;
  channel?: { id: string; key: string; name: string; kind: ChannelKind };
}) {
  return (
    <EntryForm
      action={action}
      id={channel?.id}
      save={channel ? 'Save channel' : 'Add channel'}
      cancelHref="/channels"
    >
      {({ typed, errors }) => (
        <>
          <TextField
            label="Name"
            name="name"
            error={errors.name}
            defaultValue={typed.name ?? channel?.name}
            maxLength={80}
            autoComplete="off"
            autoFocus={!channel}
            hint={
              channel
                ? `Its key stays ${channel.key}, so that links and senders keep working.`
                : 'As your team calls it: “Phone”, “Help centre”.'
            }
          />
          <SelectField
            label="Kind"
            name="kind"
            error={errors.kind}
            defaultValue={typed.kind ?? channel?.kind ?? 'custom'}
            options={channelKinds.map((value) => ({ value, label: channelKindNames[value] }))}
          />
        </>
      )}
    </EntryForm>
  );
}
