'use client';

import { GrowingRows } from '@/components/forms/growing-rows';
import { TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { mostAttributes } from '@/lib/surveys/webhook-input';
import type { ExampleField, WebhookMapping } from '@/lib/surveys/webhook-mapping';
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
  return (
    <Panel title="Also told" note="the question may speak of it, rules may look at it" padded>
      <div className="grid gap-3">
        <GrowingRows filled={attributes.length} most={mostAttributes} add="Add an attribute">
          {(row) => {
            const attribute = attributes[row];
            return (
              <div className="grid items-start gap-2 sm:grid-cols-2">
                <TextField
                  label={`Name of attribute ${row + 1}`}
                  hideLabel
                  name={`attribute.${row}.name`}
                  maxLength={80}
                  autoComplete="off"
                  placeholder="Name, e.g. ticket"
                  defaultValue={echo.value(`attribute.${row}.name`, attribute?.name ?? null)}
                />
                <PointAt
                  label={`Field of attribute ${row + 1}`}
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
