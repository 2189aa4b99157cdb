'use client';

import { useWords } from '#words';
import { GrowingRows } from '@/components/forms/growing-rows';
import { TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import type { ExampleField } from '@/lib/surveys/message-fields';
import { mostLeftOut } from '@/lib/surveys/webhook-limits';
import type { WebhookMapping } from '@/lib/surveys/webhook-mapping';
import type { MappingEcho } from './mapping-form';
import { PointAt } from './point-at';

/** Which messages are no event of ours, by what stands in a field of them. */
export function LeftOutFields({
  except,
  fields,
  echo,
}: {
  except: WebhookMapping['except'];
  fields: readonly ExampleField[];
  echo: MappingEcho;
}) {
  const t = useWords();
  return (
    <Panel title={t('webhook-form.left-out')} note={t('webhook-form.left-out-note')} padded>
      <div className="grid gap-3">
        <GrowingRows filled={except.length} most={mostLeftOut} add={t('webhook-form.leave-out')}>
          {(row) => {
            const rule = except[row];
            const n = row + 1;
            return (
              <div className="grid items-start gap-2 sm:grid-cols-2">
                <PointAt
                  label={t('webhook-form.left-out-at', { n })}
                  hideLabel
                  name={`except.${row}.at`}
                  start={rule?.at ?? null}
                  fields={fields}
                  echo={echo}
                />
                <TextField
                  label={t('webhook-form.left-out-values', { n })}
                  hideLabel
                  name={`except.${row}.values`}
                  autoComplete="off"
                  spellCheck={false}
                  placeholder={t('webhook-form.left-out-example')}
                  error={echo.error(`except.${row}.values`)}
                  defaultValue={echo.value(`except.${row}.values`, rule?.values.join(', ') ?? null)}
                />
              </div>
            );
          }}
        </GrowingRows>
      </div>
    </Panel>
  );
}
