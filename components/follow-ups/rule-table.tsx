'use client';

import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { LinkButton } from '@/components/ui/button';
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
            <span className="sr-only">Change or remove</span>
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
            <Td className="max-rail:col-span-2">
              <RuleMoves rule={rule} remove={remove} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RuleMoves({ rule, remove }: { rule: ListedRule; remove: FormAction }) {
  const name = `the rule for ${bandWords[rule.band]}, ${rule.touchpoint}`;
  return (
    <span className="flex justify-end gap-1">
      <LinkButton
        small
        variant="quiet"
        href={`/settings/follow-ups?${new URLSearchParams({ edit: rule.key })}#rule`}
        aria-label={`Change ${name}`}
      >
        Change
      </LinkButton>
      <ConfirmedAction
        action={remove}
        fields={{ rule: rule.key }}
        label="Remove"
        name={`Remove ${name}`}
        title="Remove this rule?"
        confirm="Remove the rule"
      >
        Answers from now on open no follow-up by it. Those it has opened stay in the queue.
      </ConfirmedAction>
    </span>
  );
}
