'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { mostLeftOut } from '@/lib/surveys/webhook-input';
import type { ExampleField, WebhookMapping } from '@/lib/surveys/webhook-mapping';
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
  const [rows, setRows] = useState(Math.min(except.length + 1, mostLeftOut));
  return (
    <Panel title="Left out" note="messages that ask nobody, by what stands in them" padded>
      <div className="grid gap-3">
        {Array.from({ length: rows }, (_, row) => {
          const rule = except[row];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are named by their number, and only grow.
            <div key={row} className="grid items-start gap-2 sm:grid-cols-2">
              <PointAt
                label={`Field ${row + 1} by which messages are left out`}
                hideLabel
                name={`except.${row}.at`}
                start={rule?.at ?? null}
                fields={fields}
                echo={echo}
              />
              <TextField
                label={`Values of field ${row + 1}`}
                hideLabel
                name={`except.${row}.values`}
                autoComplete="off"
                spellCheck={false}
                placeholder="Values, e.g. admin, bot"
                error={echo.error(`except.${row}.values`)}
                defaultValue={echo.value(`except.${row}.values`, rule?.values.join(', ') ?? null)}
              />
            </div>
          );
        })}
        {rows < mostLeftOut ? (
          <div>
            <Button small variant="dashed" onClick={() => setRows(rows + 1)}>
              <Icon name="plus" small /> Leave out more
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
