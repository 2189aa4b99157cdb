'use client';

import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import type { AnswerBand } from '@/lib/surveys/content';
import { bandWords } from './band-names';

/** A rule, ready to be drawn. */
export type ListedRule = {
  readonly key: string;
  readonly band: AnswerBand;
  readonly touchpoint: string;
  /** `£200`; null where everybody is called. */
  readonly leastStake: string | null;
  readonly dueHours: number;
  readonly owner: string | null;
};

/** The rules, the most particular first. */
export function RuleTable({ rules, remove }: { rules: readonly ListedRule[]; remove: FormAction }) {
  return (
    <Table caption="Rules that open follow-ups" phone="rows">
      <thead>
        <tr>
          <Th className="w-full">Answers</Th>
          <Th num>Pays at least</Th>
          <Th num>Call within</Th>
          <Th>Owner</Th>
          <Th>
            <span className="sr-only">Remove</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.key}>
            <RowHead name={bandWords[rule.band]} detail={rule.touchpoint} />
            <Td num className="whitespace-nowrap">
              {rule.leastStake ? `${rule.leastStake} a month` : 'any amount'}
            </Td>
            <Td num className="whitespace-nowrap max-rail:text-start!">
              {rule.dueHours} h
            </Td>
            <Td className="whitespace-nowrap max-rail:text-end">{rule.owner ?? 'nobody yet'}</Td>
            <Td className="max-rail:col-span-2 max-rail:text-end">
              <ConfirmedAction
                action={remove}
                fields={{ rule: rule.key }}
                label="Remove"
                name={`Remove the rule for ${bandWords[rule.band]}, ${rule.touchpoint}`}
                title="Remove this rule?"
                confirm="Remove the rule"
              >
                Answers from now on open no follow-up by it. Those it has opened stay in the queue.
              </ConfirmedAction>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
