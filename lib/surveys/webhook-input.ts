import * as z from 'zod';
import { idInput } from './archive-input';
import { nameField } from './name-field';
import { readMapping, type WebhookMapping } from './webhook-mapping';
import { presetOf } from './webhook-presets';

const name = nameField('Give the webhook a name, such as “Zendesk”.');

/** The form of a new webhook. */
export const newWebhookInput = z
  .object({ name, preset: z.string().default('') })
  .transform(({ name, preset }) => {
    const chosen = presetOf(preset);
    return { name, preset: chosen?.id ?? null, mapping: chosen?.mapping ?? readMapping({}) };
  });

const typed = z.string().trim().default('');
const at = typed.transform((text) => (text === '' ? null : text));

/** So many attributes a form of a webhook may name. */
export const mostAttributes = 12;

/** What is done about the shared secret: left as it is, set to what was typed, or done without. */
type SecretChange = { readonly header: string | null; readonly secret: string };

/** The form by which fields are pointed at; attributes come as `attribute.0.name` and `attribute.0.at`. */
export const webhookInput = z
  .object({
    ...idInput,
    name,
    eventFrom: z.enum(['fixed', 'field']).default('fixed'),
    eventKey: typed,
    eventAt: typed,
    eventKeys: typed,
    eventId: at,
    customerId: at,
    email: at,
    personName: at,
    occurredAt: at,
    channel: at,
    secretHeader: typed,
    sharedSecret: typed,
  })
  .catchall(z.unknown())
  .transform((form, context) => {
    const event = eventIn(form, (field, message) =>
      context.addIssue({ code: 'custom', path: [field], message }),
    );
    if (!event) return z.NEVER;
    const { eventId, customerId, email, personName, occurredAt, channel } = form;
    const mapping: WebhookMapping = {
      ...readMapping({}),
      event,
      eventId,
      customerId,
      email,
      name: personName,
      occurredAt,
      channel,
      attributes: attributesIn(form),
    };
    const secret: SecretChange = {
      header: form.secretHeader === '' ? null : form.secretHeader,
      secret: form.sharedSecret,
    };
    return { id: form.id, name: form.name, mapping, secret };
  });

function eventIn(
  form: { eventFrom: 'fixed' | 'field'; eventKey: string; eventAt: string; eventKeys: string },
  fault: (field: string, message: string) => void,
): WebhookMapping['event'] {
  if (form.eventFrom === 'fixed') {
    if (form.eventKey === '') fault('eventKey', 'Name the event key of a touchpoint.');
    return form.eventKey === '' ? null : { from: 'fixed', key: form.eventKey };
  }
  const pairs = form.eventKeys
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => /^(.+?)\s*=\s*([\w.:-]{1,100})$/.exec(line));
  if (form.eventAt === '') fault('eventAt', 'Choose the field that says what happened.');
  if (pairs.length === 0) fault('eventKeys', 'Write a line such as: solved = support.solved');
  if (pairs.includes(null)) fault('eventKeys', 'Each line must be: value = event key');
  if (form.eventAt === '' || pairs.length === 0 || pairs.includes(null)) return null;
  const keys = Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
  return { from: 'field', at: form.eventAt, keys };
}

function attributesIn(form: Readonly<Record<string, unknown>>): WebhookMapping['attributes'] {
  const text = (field: string) => {
    const value = form[field];
    return typeof value === 'string' ? value.trim() : '';
  };
  return Array.from({ length: mostAttributes }, (_, row) => ({
    name: text(`attribute.${row}.name`),
    at: text(`attribute.${row}.at`),
  })).filter((attribute) => attribute.name !== '' && attribute.at !== '');
}
