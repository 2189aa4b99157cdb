'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import type { ImportMapping, RoleName } from '@/lib/csv/mapping';
import type { FileProfile } from '@/lib/csv/profile';
import type { PresetSuggestion } from '@/lib/csv/suggest-preset';
import { paragraph } from '@/lib/words/figures';

/** The program a file seems to come from, what is made of it, and which of its questions are scores. */
export function PresetPanel({
  preset,
  used,
  file,
  mapping,
  onUse,
  onRole,
}: {
  preset: PresetSuggestion;
  used: boolean;
  file: FileProfile;
  mapping: ImportMapping;
  onUse: (wanted: boolean) => void;
  onRole: (column: string, role: RoleName) => void;
}) {
  const t = useWords();
  const { name, remarks, questions } = preset;
  const asked = file.columns.filter((column) => questions.includes(column.name));
  return (
    <Panel
      className="mb-4"
      title={t('columns.looks-like', { name })}
      right={
        <Button small variant={used ? 'default' : 'primary'} onClick={() => onUse(!used)}>
          {used ? t('columns.without-preset') : t('columns.as-preset', { name })}
        </Button>
      }
      padded
    >
      <div className="grid gap-3">
        <p className="text-ink-2">
          {paragraph(t, [used ? t('columns.preset-used') : '', ...remarks])}
        </p>
        {used && asked.length > 1 ? (
          <fieldset className="grid gap-1.5">
            <legend className="mb-1 text-xs text-ink-3">{t('columns.which-scores')}</legend>
            {asked.map(({ name: column, label, first }) => (
              <Checkbox
                key={column}
                label={label || column}
                hint={`${label ? `${column}: ` : ''}${first.slice(0, 5).join(', ')}`}
                checked={mapping.columns[column]?.role === 'score'}
                onChange={({ target }) => onRole(column, target.checked ? 'score' : 'ignore')}
              />
            ))}
          </fieldset>
        ) : null}
      </div>
    </Panel>
  );
}
