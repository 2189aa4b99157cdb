'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { SelectField } from '@/components/ui/field';
import { weekdayName } from '@/lib/words/dates';

export type Every = 'day' | 'week' | 'month';

/** What the fields begin with; those a schedule does not have keep the usual. */
export type ShownSchedule = { every: Every; hour: number; weekday: number; date: number };

/** How often and when a report goes out, on the clock of the workspace. */
export function ScheduleFields({ start, timeZone }: { start: ShownSchedule; timeZone: string }) {
  const t = useWords();
  const [every, setEvery] = useState<Every>(start.every);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <SelectField
        label={t('report-form.how-often')}
        name="every"
        value={every}
        onChange={({ target }) => setEvery(everyOf(target.value))}
        options={[
          { value: 'day', label: t('report-form.day') },
          { value: 'week', label: t('report-form.week') },
          { value: 'month', label: t('report-form.month') },
        ]}
        hint={t(`report-form.about-${every}`)}
      />
      <div className={every === 'week' ? '' : 'hidden'}>
        <SelectField
          label={t('report-form.on')}
          name="weekday"
          defaultValue={String(start.weekday)}
          options={Array.from({ length: 7 }, (_, day) => ({
            value: String(day),
            label: weekdayName(t, day),
          }))}
        />
      </div>
      <div className={every === 'month' ? '' : 'hidden'}>
        <SelectField
          label={t('report-form.on-day')}
          name="date"
          defaultValue={String(start.date)}
          hint={t('report-form.on-day-hint')}
          options={Array.from({ length: 31 }, (_, at) => ({
            value: String(at + 1),
            label: String(at + 1),
          }))}
        />
      </div>
      <SelectField
        label={t('report-form.at')}
        name="hour"
        defaultValue={String(start.hour)}
        hint={t('report-form.clock-of', { timeZone })}
        options={Array.from({ length: 24 }, (_, hour) => ({
          value: String(hour),
          label: `${String(hour).padStart(2, '0')}:00`,
        }))}
      />
    </div>
  );
}

function everyOf(value: string): Every {
  return value === 'day' || value === 'month' ? value : 'week';
}
