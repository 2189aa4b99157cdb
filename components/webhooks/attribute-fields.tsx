'use client';

import { useWords } from '#words';
import { GrowingRows } from '@/components/forms/growing-rows';
import { TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import type { ExampleField } from '@/lib/surveys/message-fields';
import { mostAttributes } from '@/lib/surveys/webhook-limits';
import type { WebhookMapping } from '@/lib/surveys/webhook-mapping';
import type { MappingEcho } from './mapping-form';
import { PointAt } from './point-at';

/** What else a message tells, for the question to speak of and rules to look at. */
export function AttributeFields({
  attributes,
  fields,
  echo,
}: {
  attributes: WebhookMapping['attributes'];
  fields: readonly ExampleField[];
  echo: MappingEcho;
}) {
  const t = useWords();
  return (
    <Panel title={t('webhook-form.also')} note={t('webhook-form.also-note')} padded>
      <div className="grid gap-3">
        <GrowingRows
          filled={attributes.length}
          most={mostAttributes}
          add={t('webhook-form.add-attribute')}
        >
          {(row) => {
            const attribute = attributes[row];
            const n = row + 1;
            return (
              <div className="grid items-start gap-2 sm:grid-cols-2">
                <TextField
                  label={t('webhook-form.attribute-name', { n })}
                  hideLabel
                  name={`attribute.${row}.name`}
                  maxLength={80}
                  autoComplete="off"
                  placeholder={t('webhook-form.attribute-example')}
                  defaultValue={echo.value(`attribute.${row}.name`, attribute?.name ?? null)}
                />
                <PointAt
                  label={t('webhook-form.attribute-at', { n })}
                  hideLabel
                  name={`attribute.${row}.at`}
                  start={attribute?.at ?? null}
                  fields={fields}
                  echo={echo}
                />
              </div>
            );
          }}
        </GrowingRows>
      </div>
    </Panel>
  );
}
