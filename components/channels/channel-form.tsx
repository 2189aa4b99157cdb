'use client';

import { EntryForm, NameField } from '@/components/catalog/entry-form';
import { SelectField } from '@/components/ui/field';
import type { FormAction } from '@/lib/form-state';
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
      {(echo) => (
        <>
          <NameField
            echo={echo}
            entry={channel}
            example="As your team calls it: “Phone”, “Help centre”."
          />
          <SelectField
            label="Kind"
            name="kind"
            error={echo.errors.kind}
            defaultValue={echo.typed.kind ?? channel?.kind ?? 'custom'}
            options={channelKinds.map((value) => ({ value, label: channelKindNames[value] }))}
          />
        </>
      )}
    </EntryForm>
  );
}
