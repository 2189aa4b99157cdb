import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { idInput } from './archive-input';
import { nameField } from './name-field';
import { mostAttributes, mostLeftOut } from './webhook-limits';
import { isStorable, readMapping, type WebhookMapping } from './webhook-mapping';
import { presetOf } from './webhook-presets';

const name = nameField('webhooks.name-webhook' satisfies WordKey);

/** The form of a new webhook. */
export const newWebhookInput = z
  .object({ name, preset: z.string().default('') })
  .transform(({ name, preset }) => {
    const chosen = presetOf(preset);
    return { name, preset: chosen?.id ?? null, mapping: chosen?.mapping ?? readMapping({}) };
  });

const typed = z.string().trim().default('');
const at = typed.transform((text) => (text === '' ? null : text));

/** What is done about the shared secret: left as it is, set to what was typed, or done without. */
type SecretChange = { readonly header: string | null; readonly secret: string };

/**
 * The form by which fields are pointed at; attributes come as `attribute.0.name` and
 * `attribute.0.at`, what is left out as `except.0.at` and `except.0.values`.
 */
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
    const fault: Fault = (field, message) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const event = eventIn(form, fault);
    const except = exceptIn(form, fault);
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
      except,
    };
    if (!isStorable(mapping)) {
      fault('name', 'webhooks.too-long');
    }
    const secret: SecretChange = {
      header: form.secretHeader === '' ? null : form.secretHeader,
      secret: form.sharedSecret,
    };
    return { id: form.id, name: form.name, mapping, secret };
  });

type Fault = (field: string, message: WordKey) => void;

function eventIn(
  form: { eventFrom: 'fixed' | 'field'; eventKey: string; eventAt: string; eventKeys: string },
  fault: Fault,
): WebhookMapping['event'] {
  if (form.eventFrom === 'fixed') {
    if (form.eventKey === '') fault('eventKey', 'webhooks.name-event');
    return form.eventKey === '' ? null : { from: 'fixed', key: form.eventKey };
  }
  const pairs = form.eventKeys
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => /^(.+?)\s*=\s*([\w.:-]{1,100})$/.exec(line));
  if (form.eventAt === '') fault('eventAt', 'webhooks.choose-field');
  if (pairs.length === 0) fault('eventKeys', 'webhooks.write-line');
  if (pairs.includes(null)) fault('eventKeys', 'webhooks.each-line');
  if (form.eventAt === '' || pairs.length === 0 || pairs.includes(null)) return null;
  const keys = Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
  return { from: 'field', at: form.eventAt, keys };
}

type Form = Readonly<Record<string, unknown>>;

function attributesIn(form: Form): WebhookMapping['attributes'] {
  return Array.from({ length: mostAttributes }, (_, row) => ({
    name: textIn(form, `attribute.${row}.name`),
    at: textIn(form, `attribute.${row}.at`),
  })).filter((attribute) => attribute.name !== '' && attribute.at !== '');
}

function exceptIn(form: Form, fault: Fault): WebhookMapping['except'] {
  return Array.from({ length: mostLeftOut }, (_, row) => {
    const at = textIn(form, `except.${row}.at`);
    const values = textIn(form, `except.${row}.values`)
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
    if (at === '' && values.length > 0) {
      fault(`except.${row}.at`, 'webhooks.choose-left-out');
    }
    if (at !== '' && values.length === 0) {
      fault(`except.${row}.values`, 'webhooks.write-left-out');
    }
    if (values.length > 20) fault(`except.${row}.values`, 'webhooks.many-left-out');
    return { at, values };
  }).filter(({ at, values }) => at !== '' && values.length > 0);
}

function textIn(form: Form, field: string): string {
  const value = form[field];
  return typeof value === 'string' ? value.trim() : '';
}
