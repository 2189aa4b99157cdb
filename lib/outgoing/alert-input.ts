import * as z from 'zod';
import { metricIds } from '@/lib/metrics/definition';
import { presetIds } from '@/lib/metrics/period';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { targetLevels } from '@/lib/metrics/target';
import { parseViewAddress, printViewAddress } from '@/lib/views/view-address';
import { type Language, languages } from '@/lib/words/languages';
import type { WordKey } from '@/lib/words/words';
import type { AlertRule } from './alert-rule';
import { typedLine, typedName, typedWhole } from './form-fields';
import { recipientFields, recipientsOf } from './recipients-input';

/** An alert as its form has it. */
export type AlertInput = {
  readonly name: string;
  readonly rule: AlertRule;
  readonly address: string;
  readonly leastAnswers: number;
  readonly coolDownHours: number;
  readonly recipients: readonly string[];
  readonly language: Language;
  readonly webhookUrl: string | null;
};

/** A number as people type it: `4.5`, `4,5`, `−20`. */
const typedNumber = typedLine.transform((text) => text.replace('−', '-').replace(',', '.'));
const decimal = /^-?\d{1,4}(\.\d{1,4})?$/;

const fields = z.object({
  name: typedName,
  kind: z.enum(['below', 'above', 'target', 'signal', 'drop', 'response-rate']),
  bound: typedNumber,
  level: z.enum(targetLevels).default('required'),
  metric: z.enum(metricIds),
  period: z.enum(presetIds),
  touchpoint: typedLine,
  channel: typedLine,
  /** The view it was made from, whose other filters stay. */
  view: typedLine,
  leastAnswers: typedWhole(hiddenBelow, 100_000),
  coolDownHours: typedWhole(1, 8760),
  ...recipientFields,
  language: z.enum(languages),
  webhookUrl: typedLine.pipe(
    z.union([
      z.literal('').transform(() => null),
      z
        .url({
          protocol: /^https?$/,
          error: 'outgoing-faults.webhook' satisfies WordKey,
        })
        .max(2000),
    ]),
  ),
});
type Fields = z.output<typeof fields>;

/** The form of an alert. */
export const alertInput = fields.transform(asAlert);

/** The same with the alert it is about. */
export const alertEdit = fields.extend({ id: z.uuid() }).transform((form, context) => ({
  id: form.id,
  ...asAlert(form, context),
}));

function asAlert(form: Fields, context: z.RefinementCtx): AlertInput {
  const { name, leastAnswers, coolDownHours, language, webhookUrl } = form;
  const recipients = recipientsOf(form, context);
  if (recipients.length === 0 && webhookUrl === null) {
    const message: WordKey = 'outgoing-faults.nobody';
    context.addIssue({ code: 'custom', path: ['others'], message });
  }
  const rule = ruleOf(form, context);
  const address = addressOf(form);
  return { name, rule, address, leastAnswers, coolDownHours, recipients, language, webhookUrl };
}

function ruleOf({ kind, bound, level }: Fields, context: z.RefinementCtx): AlertRule {
  switch (kind) {
    case 'above':
    case 'below':
      return { kind: 'threshold', side: kind, value: boundOf(bound, [-100, 100], context) ?? 0 };
    case 'target':
      return { kind, level };
    case 'response-rate':
      return { kind, least: bound === '' ? null : boundOf(bound, [0, 100], context) };
    case 'signal':
    case 'drop':
      return { kind };
  }
}

function boundOf(
  text: string,
  [least, most]: readonly [number, number],
  context: z.RefinementCtx,
): number | null {
  const value = Number(text);
  if (decimal.test(text) && least <= value && value <= most) return value;
  const message: WordKey = 'outgoing-faults.number';
  const params = { least: String(least).replace('-', '−'), most };
  context.addIssue({ code: 'custom', path: ['bound'], message, params });
  return null;
}

/** The page of the metric with what was chosen; filters of another kind stay as they were. */
function addressOf({ metric, period, touchpoint, channel, view }: Fields): string {
  const { from: _, to: __, ...kept } = parseViewAddress(view)?.params ?? {};
  return printViewAddress({
    page: 'metric',
    metric,
    params: { ...kept, period, touchpoint, channel },
  });
}
