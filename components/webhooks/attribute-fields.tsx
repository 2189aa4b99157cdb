'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
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
  const [rows, setRows] = useState(Math.min(attributes.length + 1, mostAttributes));
  return (
    <Panel title="Also told" note="the question may speak of it, rules may look at it" padded>
      <div className="grid gap-3">
        {Array.from({ length: rows }, (_, row) => {
          const attribute = attributes[row];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are named by their number, and only grow.
            <div key={row} className="grid items-start gap-2 sm:grid-cols-2">
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
        })}
        {rows < mostAttributes ? (
          <div>
            <Button small variant="dashed" onClick={() => setRows(rows + 1)}>
              <Icon name="plus" small /> Add an attribute
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
