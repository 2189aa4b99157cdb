import * as z from 'zod';
import { type Language, languages } from '@/lib/words/languages';
import type { WordKey } from '@/lib/words/words';
import { typedLine, typedName, typedWhole } from './form-fields';
import { recipientFields, recipientsOf } from './recipients-input';
import type { Schedule } from './schedule';
import { type Section, sectionsInput } from './sections';

/** A report as its form has it. */
export type ReportInput = {
  readonly name: string;
  readonly schedule: Schedule;
  readonly sections: readonly Section[];
  readonly recipients: readonly string[];
  readonly language: Language;
  readonly withPdf: boolean;
};

const sectionsAsText = typedLine
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      const message: WordKey = 'outgoing-faults.parts-broken';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
  })
  .pipe(sectionsInput);

const fields = z.object({
  name: typedName,
  every: z.enum(['day', 'week', 'month']),
  hour: typedWhole(0, 23),
  weekday: typedWhole(0, 6),
  date: typedWhole(1, 31),
  sections: sectionsAsText,
  ...recipientFields,
  language: z.enum(languages),
  withPdf: z.string().optional(),
});

/** The form of a report: its sections come as JSON, and of its days only what its schedule has. */
export const reportInput = fields.transform(asReport);

/** The same with the report it is about. */
export const reportEdit = fields.extend({ id: z.uuid() }).transform((form, context) => ({
  id: form.id,
  ...asReport(form, context),
}));

function asReport(form: z.output<typeof fields>, context: z.RefinementCtx): ReportInput {
  const { name, every, hour, weekday, date, sections, language, withPdf } = form;
  const schedule: Schedule = {
    day: { every: 'day' as const, hour },
    week: { every: 'week' as const, hour, weekday },
    month: { every: 'month' as const, hour, date },
  }[every];
  const recipients = recipientsOf(form, context);
  return { name, schedule, sections, recipients, language, withPdf: withPdf !== undefined };
}
