'use client';

import { useEffect, useId, useRef } from 'react';
import { useWords } from '#words';
import { Field } from '@/components/ui/field';

/**
 * Choose a time zone by typing part of its name. With `fromBrowser`, it starts
 * with the zone of the browser.
 */
export function TimeZoneField({
  zones,
  start,
  error,
  hint,
  fromBrowser = false,
}: {
  zones: readonly string[];
  start: string;
  error: string | null;
  hint: string;
  fromBrowser?: boolean;
}) {
  const t = useWords();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!fromBrowser || !input.current || input.current.value !== '') return;
    input.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }, [fromBrowser]);
  return (
    <Field label={t('ui.time-zone')} hint={hint} error={error}>
      {(tied) => (
        <>
          <input
            className="input"
            name="timeZone"
            list={list}
            defaultValue={start}
            ref={input}
            autoComplete="off"
            spellCheck={false}
            {...tied}
          />
          <datalist id={list}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
