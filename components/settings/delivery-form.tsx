'use client';

import { useActionState } from 'react';
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
        label="Note when mails are opened"
        hint="Adds a picture of one pixel to each mail. It tells little, as some programs load every picture and many people none, and your customers may not like it."
      />
      <div className="end">
        <SubmitButton>Save</SubmitButton>
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
  return (
    <>
      <TextField
        label="Sender’s name"
        hint="Empty: the name of the brand, or of the workspace."
        autoComplete="off"
        {...text('senderName', senderName)}
      />
      <TextField
        label="Sender’s address"
        type="email"
        autoComplete="off"
        hint={
          usualSender
            ? `Empty: ${usualSender}. The mail server must be allowed to send for its domain (SPF, DKIM).`
            : 'The mail server must be allowed to send for its domain (SPF, DKIM).'
        }
        {...text('senderAddress', senderAddress)}
      />
      <TextField
        label="Replies go to"
        type="email"
        autoComplete="off"
        hint="Empty: to the sender."
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
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Each person is asked at most so many times"
          inputMode="numeric"
          {...text('contacts', budget.contacts)}
        />
        <TextField
          label="within so many days"
          inputMode="numeric"
          hint="Over all surveys and touchpoints."
          {...text('days', budget.days)}
        />
      </div>
      <Checkbox
        name="keepsQuietHours"
        defaultChecked={quietHours !== null}
        label="Quiet hours"
        hint="Questions that fall into them go when they end. They are on the customer’s clock (attribute time_zone), else on that of the workspace. Each touchpoint can do without."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="From" type="time" {...text('quietFrom', quietHours?.from ?? '20:00')} />
        <TextField label="To" type="time" {...text('quietTo', quietHours?.to ?? '08:00')} />
      </div>
      <TextField
        label="Mails a minute at most"
        inputMode="numeric"
        hint="What your mail server takes without holding you back."
        {...text('mailsPerMinute', mailsPerMinute)}
      />
    </>
  );
}
