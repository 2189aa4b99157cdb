'use client';

import { useState } from 'react';
import { SelectField } from '@/components/ui/field';

export type Every = 'day' | 'week' | 'month';

/** What the fields begin with; those a schedule does not have keep the usual. */
export type ShownSchedule = { every: Every; hour: number; weekday: number; date: number };

const about: Record<Every, string> = {
  day: 'It is about the day before.',
  week: 'It is about the last whole week.',
  month: 'It is about the last calendar month.',
};

/** How often and when a report goes out, on the clock of the workspace. */
export function ScheduleFields({
  start,
  weekdays,
  timeZone,
}: {
  start: ShownSchedule;
  /** From Sunday on. */
  weekdays: readonly string[];
  timeZone: string;
}) {
  const [every, setEvery] = useState<Every>(start.every);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <SelectField
        label="How often"
        name="every"
        value={every}
        onChange={({ target }) => setEvery(everyOf(target.value))}
        options={[
          { value: 'day', label: 'Daily' },
          { value: 'week', label: 'Weekly' },
          { value: 'month', label: 'Monthly' },
        ]}
        hint={about[every]}
      />
      <div className={every === 'week' ? '' : 'hidden'}>
        <SelectField
          label="On"
          name="weekday"
          defaultValue={String(start.weekday)}
          options={weekdays.map((label, value) => ({ value: String(value), label }))}
        />
      </div>
      <div className={every === 'month' ? '' : 'hidden'}>
        <SelectField
          label="On day"
          name="date"
          defaultValue={String(start.date)}
          hint="In shorter months on their last day."
          options={Array.from({ length: 31 }, (_, at) => ({
            value: String(at + 1),
            label: String(at + 1),
          }))}
        />
      </div>
      <SelectField
        label="At"
        name="hour"
        defaultValue={String(start.hour)}
        hint={`On the clock of ${timeZone}.`}
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
