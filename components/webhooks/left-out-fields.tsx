'use client';

import { GrowingRows } from '@/components/forms/growing-rows';
import { TextField } from '@/components/ui/field';
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
  return (
    <Panel title="Left out" note="messages that ask nobody, by what stands in them" padded>
      <div className="grid gap-3">
        <GrowingRows filled={except.length} most={mostLeftOut} add="Leave out more">
          {(row) => {
            const rule = except[row];
            return (
              <div className="grid items-start gap-2 sm:grid-cols-2">
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
          }}
        </GrowingRows>
      </div>
    </Panel>
  );
}
