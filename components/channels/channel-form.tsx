'use client';

import { useWords } from '#words';
import { EntryForm, NameField } from '@/components/catalog/entry-form';
import { SelectField } from '@/components/ui/field';
import type { FormAction } from '@/lib/form-state';
import { type ChannelKind, channelKinds } from '@/lib/surveys/vocabulary';

/** Adds a channel, or edits the one given. */
export function ChannelForm({
  action,
  channel,
}: {
  action: FormAction;
  channel?: { id: string; key: string; name: string; kind: ChannelKind };
}) {
  const t = useWords();
  return (
    <EntryForm
      action={action}
      id={channel?.id}
      save={t(channel ? 'entries.save-channel' : 'entries.add-channel')}
      cancelHref="/channels"
    >
      {(echo) => (
        <>
          <NameField echo={echo} entry={channel} example={t('entries.channel-example')} />
          <SelectField
            label={t('entries.kind')}
            name="kind"
            error={echo.errors.kind}
            defaultValue={echo.typed.kind ?? channel?.kind ?? 'custom'}
            options={channelKinds.map((value) => ({ value, label: t(`entries.kind-${value}`) }))}
          />
        </>
      )}
    </EntryForm>
  );
}
