import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { idInput } from './archive-input';
import { delayUnits, mostConditions } from './asking-fields';
import { type DeliveryRules, deliveryRules } from './delivery-rules';

/** What a touchpoint asks by itself: which survey, over which channel, by which rules. */
export type Asking = {
  readonly surveyId: string | null;
  readonly channelId: string | null;
  readonly rules: DeliveryRules;
};

const typed = z.string().trim().default('');
const box = z.string().optional();
const chosen = z
  .union([z.literal(''), z.uuid('delivery-rules.choose-listed' satisfies WordKey)])
  .default('')
  .transform((id) => (id === '' ? null : id));

const fields = z
  .object({
    surveyId: chosen,
    channelId: chosen,
    isOn: box,
    delay: typed,
    delayUnit: z.enum(['minutes', 'hours', 'days']).default('minutes'),
    keepsQuietHours: box,
    samplePercent: typed,
    reminderDays: typed,
    windowDays: typed,
    expiryHours: typed,
    quotaPerDay: typed,
  })
  .catchall(z.unknown());

/** What to write where a number is not one the rules take. */
const ranges: Readonly<Record<string, WordKey>> = {
  delayMinutes: 'delivery-rules.delay-range',
  samplePercent: 'delivery-rules.sample-range',
  reminderDays: 'delivery-rules.reminder-range',
  windowDays: 'delivery-rules.window-range',
  expiryHours: 'delivery-rules.expiry-range',
  quotaPerDay: 'delivery-rules.quota-range',
};

/** The form of what a touchpoint asks; conditions come as `if.0.attribute`, `if.0.is`, `if.0.values`. */
const askingInput = fields.transform((form, context): Asking => {
  const rules = deliveryRules.safeParse({
    isOn: form.isOn !== undefined,
    delayMinutes: (numberIn(form.delay) ?? 0) * delayUnits[form.delayUnit],
    keepsQuietHours: form.keepsQuietHours !== undefined,
    samplePercent: numberIn(form.samplePercent) ?? undefined,
    eligibility: conditionsIn(form, context),
    reminderDays: numberIn(form.reminderDays),
    windowDays: numberIn(form.windowDays) ?? undefined,
    expiryHours: numberIn(form.expiryHours) ?? undefined,
    quotaPerDay: numberIn(form.quotaPerDay),
  });
  if (rules.success) {
    return { surveyId: form.surveyId, channelId: form.channelId, rules: rules.data };
  }
  for (const { path } of rules.error.issues) {
    const rule = String(path[0]);
    const field = rule === 'delayMinutes' ? 'delay' : rule;
    context.addIssue({
      code: 'custom',
      path: [field],
      message: ranges[rule] ?? 'delivery-rules.not-usable',
    });
  }
  return z.NEVER;
});

/** The same form with the hidden field that says of which touchpoint it is. */
export const askingOfTouchpoint = z
  .looseObject(idInput)
  .transform((form, context): { id: string; asking: Asking } => {
    const asking = askingInput.safeParse(form);
    if (asking.success) return { id: form.id, asking: asking.data };
    for (const { path, message } of asking.error.issues) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    return z.NEVER;
  });

/** Null for nothing; what is no number stays wrong, so that the rules refuse it. */
function numberIn(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'));
}

function conditionsIn(form: Readonly<Record<string, unknown>>, context: z.RefinementCtx) {
  const field = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const found: DeliveryRules['eligibility'] = [];
  for (let row = 0; row < mostConditions; row += 1) {
    const attribute = field(`if.${row}.attribute`);
    const values = field(`if.${row}.values`)
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
    if (attribute === '' && values.length === 0) continue;
    const fault = (name: string, message: WordKey) =>
      context.addIssue({ code: 'custom', path: [`if.${row}.${name}`], message });
    if (attribute === '') fault('attribute', 'delivery-rules.name-attribute');
    else if (values.length === 0) fault('values', 'delivery-rules.name-value');
    else found.push({ attribute, isNot: field(`if.${row}.is`) === 'not', values });
  }
  return found;
}
