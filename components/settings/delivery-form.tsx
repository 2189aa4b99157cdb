'use client';

import { useActionState } from 'react';
import { useWords } from '#words';
import { formEcho } from '@/components/catalog/form-echo';
import { useKeptForm } from '@/components/catalog/use-kept-form';
import { FormOutcome } from '@/components/forms/form-outcome';
import { Checkbox, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { DeliverySettings } from '@/lib/surveys/delivery-input';

type Text = (name: string, start: string | number | null) => object;

/** By whom, how often and when questions are sent. */
export function DeliveryForm({
  action,
  settings,
  usualSender,
}: {
  action: FormAction;
  settings: DeliverySettings;
  /** The address mail comes from where the workspace names none; null where there is none. */
  usualSender: string | null;
}) {
  const t = useWords();
  const [state, send] = useActionState(action, { status: 'idle' });
  const form = useKeptForm();
  const { typed, errors } = formEcho(state);
  const text: Text = (name, start) => ({
    name,
    error: errors[name],
    defaultValue: typed[name] ?? String(start ?? ''),
  });
  return (
    <form ref={form} action={send} className="grid gap-4" noValidate>
      <FormOutcome state={state} />
      <Sender settings={settings} usualSender={usualSender} text={text} />
      <HowOften settings={settings} text={text} />
      <Checkbox
        name="tracksOpens"
        defaultChecked={settings.tracksOpens}
        label={t('sending-form.opens')}
        hint={t('sending-form.opens-hint')}
      />
      <div className="end">
        <SubmitButton>{t('ui.save')}</SubmitButton>
      </div>
    </form>
  );
}

function Sender({
  settings: { senderName, senderAddress, replyTo },
  usualSender,
  text,
}: {
  settings: DeliverySettings;
  usualSender: string | null;
  text: Text;
}) {
  const t = useWords();
  return (
    <>
      <TextField
        label={t('sending-form.sender-name')}
        hint={t('sending-form.sender-name-hint')}
        autoComplete="off"
        {...text('senderName', senderName)}
      />
      <TextField
        label={t('sending-form.sender-address')}
        type="email"
        autoComplete="off"
        hint={
          usualSender
            ? t('sending-form.sender-address-usual', { address: usualSender })
            : t('sending-form.sender-address-hint')
        }
        {...text('senderAddress', senderAddress)}
      />
      <TextField
        label={t('sending-form.reply-to')}
        type="email"
        autoComplete="off"
        hint={t('sending-form.reply-to-hint')}
        {...text('replyTo', replyTo)}
      />
    </>
  );
}

function HowOften({
  settings: { budget, quietHours, mailsPerMinute },
  text,
}: {
  settings: DeliverySettings;
  text: Text;
}) {
  const t = useWords();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('sending-form.contacts')}
          inputMode="numeric"
          {...text('contacts', budget.contacts)}
        />
        <TextField
          label={t('sending-form.days')}
          inputMode="numeric"
          hint={t('sending-form.days-hint')}
          {...text('days', budget.days)}
        />
      </div>
      <Checkbox
        name="keepsQuietHours"
        defaultChecked={quietHours !== null}
        label={t('sending-form.quiet')}
        hint={t('sending-form.quiet-hint')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('sending-form.quiet-from')}
          type="time"
          {...text('quietFrom', quietHours?.from ?? '20:00')}
        />
        <TextField
          label={t('sending-form.quiet-to')}
          type="time"
          {...text('quietTo', quietHours?.to ?? '08:00')}
        />
      </div>
      <TextField
        label={t('sending-form.rate')}
        inputMode="numeric"
        hint={t('sending-form.rate-hint')}
        {...text('mailsPerMinute', mailsPerMinute)}
      />
    </>
  );
}
