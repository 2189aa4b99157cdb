'use client';

import { useActionState } from 'react';
import { useWords } from '#words';
import { formEcho } from '@/components/catalog/form-echo';
import { useKeptForm } from '@/components/catalog/use-kept-form';
import { FormOutcome } from '@/components/forms/form-outcome';
import { Checkbox, TextField } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { Language } from '@/lib/words/languages';
import { LanguageField } from './language-field';
import { RecipientFields } from './recipient-fields';
import { ScheduleFields, type ShownSchedule } from './schedule-fields';
import { type OfferedView, SectionList, type ShownSection } from './section-list';

/** What the form begins with. */
export type ShownReport = {
  /** Undefined for a new one. */
  id?: string;
  name: string;
  schedule: ShownSchedule;
  sections: readonly ShownSection[];
  recipients: readonly string[];
  language: Language;
  withPdf: boolean;
};

/** Makes a report, or changes one. */
export function ReportForm({
  action,
  report,
  members,
  views,
  timeZone,
}: {
  action: FormAction;
  report: ShownReport;
  members: readonly { name: string; email: string }[];
  views: readonly OfferedView[];
  timeZone: string;
}) {
  const t = useWords();
  const [state, send] = useActionState(action, { status: 'idle' });
  const form = useKeptForm();
  const { typed, errors } = formEcho(state);
  const own = new Set(members.map(({ email }) => email.toLowerCase()));
  const others = report.recipients.filter((address) => !own.has(address));
  return (
    <form ref={form} action={send} className="grid gap-5" noValidate>
      <FormOutcome state={state} />
      {report.id ? <input type="hidden" name="id" value={report.id} /> : null}
      <TextField
        label={t('outgoing-form.name')}
        hint={t('report-form.name-hint')}
        name="name"
        maxLength={80}
        autoComplete="off"
        defaultValue={typed.name ?? report.name}
        error={errors.name}
      />
      <ScheduleFields start={report.schedule} timeZone={timeZone} />
      <SectionList start={report.sections} views={views} errors={errors} />
      <RecipientFields
        members={members}
        chosen={report.recipients}
        others={typed.others ?? others.join('\n')}
        error={errors.others?.[0] ?? null}
      />
      <LanguageField start={report.language} hint={t('report-form.language-hint')} />
      <Checkbox
        name="withPdf"
        defaultChecked={report.withPdf}
        label={t('report-form.with-pdf')}
        hint={t('report-form.with-pdf-hint')}
      />
      <div className="end">
        <LinkButton href="/reports">{t('ui.cancel')}</LinkButton>
        <SubmitButton>{t(report.id ? 'report-form.save' : 'report-form.make')}</SubmitButton>
      </div>
    </form>
  );
}
