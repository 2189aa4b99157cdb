'use client';

import { useActionState, useState } from 'react';
import { useWords } from '#words';
import { formEcho } from '@/components/catalog/form-echo';
import { useKeptForm } from '@/components/catalog/use-kept-form';
import { FormOutcome } from '@/components/forms/form-outcome';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { ExampleField } from '@/lib/surveys/message-fields';
import type { WebhookMapping } from '@/lib/surveys/webhook-mapping';
import { AttributeFields } from './attribute-fields';
import { LeftOutFields } from './left-out-fields';
import { PointAt } from './point-at';
import { SecretFields } from './secret-fields';

/** A mapping as its form knows it: of the secret only the header. */
type ShownMapping = Omit<WebhookMapping, 'secret'> & { readonly secret: string | null };

export type MappingEcho = {
  readonly value: (name: string, start: string | null) => string;
  readonly error: (name: string) => string | null;
};

/** Says which field of a message means what, by pointing at those of the last one. */
export function MappingForm({
  action,
  id,
  name,
  mapping,
  fields,
}: {
  action: FormAction;
  id: string;
  name: string;
  mapping: ShownMapping;
  fields: readonly ExampleField[];
}) {
  const t = useWords();
  const [state, send] = useActionState(action, { status: 'idle' });
  const form = useKeptForm();
  const { typed, errors } = formEcho(state);
  const echo: MappingEcho = {
    value: (field, start) => typed[field] ?? start ?? '',
    error: (field) => errors[field]?.[0] ?? null,
  };
  const pointed = { fields, echo };
  return (
    <form ref={form} action={send} className="grid gap-4" noValidate>
      <input type="hidden" name="id" value={id} />
      <FormOutcome state={state} />
      <Panel title={t('webhook-form.what')} padded>
        <div className="grid gap-4">
          <TextField
            label={t('webhook-form.name')}
            name="name"
            maxLength={80}
            autoComplete="off"
            error={echo.error('name')}
            defaultValue={echo.value('name', name)}
          />
          <EventFields event={mapping.event} {...pointed} />
          <div className="grid gap-4 sm:grid-cols-2">
            <PointAt
              label={t('webhook-form.event-id')}
              name="eventId"
              start={mapping.eventId}
              hint={t('webhook-form.event-id-hint')}
              {...pointed}
            />
            <PointAt
              label={t('webhook-form.occurred')}
              name="occurredAt"
              start={mapping.occurredAt}
              hint={t('webhook-form.occurred-hint')}
              {...pointed}
            />
            <PointAt
              label={t('webhook-form.email')}
              name="email"
              start={mapping.email}
              {...pointed}
            />
            <PointAt
              label={t('webhook-form.customer')}
              name="customerId"
              start={mapping.customerId}
              hint={t('webhook-form.customer-hint')}
              {...pointed}
            />
            <PointAt
              label={t('webhook-form.person')}
              name="personName"
              start={mapping.name}
              {...pointed}
            />
            <PointAt
              label={t('webhook-form.channel')}
              name="channel"
              start={mapping.channel}
              hint={t('webhook-form.channel-hint')}
              {...pointed}
            />
          </div>
        </div>
      </Panel>
      <AttributeFields attributes={mapping.attributes} {...pointed} />
      <LeftOutFields except={mapping.except} {...pointed} />
      <SecretFields header={mapping.secret} echo={echo} />
      <div className="flex justify-end">
        <SubmitButton>{t('ui.save')}</SubmitButton>
      </div>
    </form>
  );
}

function EventFields({
  event,
  fields,
  echo,
}: {
  event: WebhookMapping['event'];
  fields: readonly ExampleField[];
  echo: MappingEcho;
}) {
  const t = useWords();
  const [from, setFrom] = useState(echo.value('eventFrom', event?.from ?? 'fixed'));
  const keys = event?.from === 'field' ? Object.entries(event.keys) : [];
  return (
    <>
      <SelectField
        label={t('webhook-form.which-event')}
        name="eventFrom"
        value={from}
        onChange={({ target }) => setFrom(target.value)}
        options={[
          { value: 'fixed', label: t('webhook-form.fixed') },
          { value: 'field', label: t('webhook-form.field') },
        ]}
      />
      {from === 'fixed' ? (
        <TextField
          label={t('webhook-form.event-key')}
          name="eventKey"
          autoComplete="off"
          spellCheck={false}
          placeholder="support.solved"
          error={echo.error('eventKey')}
          defaultValue={echo.value('eventKey', event?.from === 'fixed' ? event.key : null)}
          hint={t('webhook-form.event-key-hint')}
        />
      ) : (
        <>
          <PointAt
            label={t('webhook-form.event-at')}
            name="eventAt"
            start={event?.from === 'field' ? event.at : null}
            fields={fields}
            echo={echo}
          />
          <TextareaField
            label={t('webhook-form.values')}
            name="eventKeys"
            rows={3}
            spellCheck={false}
            className="[&_textarea]:font-mono"
            placeholder="solved = support.solved"
            error={echo.error('eventKeys')}
            defaultValue={echo.value(
              'eventKeys',
              keys.map(([value, key]) => `${value} = ${key}`).join('\n'),
            )}
            hint={t('webhook-form.values-hint')}
          />
        </>
      )}
    </>
  );
}
