'use client';

import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { LinkButton } from '@/components/ui/link-button';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import type { AnswerBand } from '@/lib/surveys/answer-bands';
import { formatCount } from '@/lib/words/figures';

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
  const t = useWords();
  return (
    <Table caption={t('follow-up-rules.caption')} phone="rows">
      <thead>
        <tr>
          <Th className="w-full">{t('follow-up-rules.answers')}</Th>
          <Th num>{t('follow-up-rules.pays')}</Th>
          <Th num>{t('follow-up-rules.call-within')}</Th>
          <Th>{t('follow-up-rules.owner')}</Th>
          <Th>
            <span className="sr-only">{t('follow-up-rules.change-or-remove')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.key}>
            <RowHead name={t(`follow-up-rules.band-${rule.band}`)} detail={rule.touchpoint} />
            <Td num className="whitespace-nowrap">
              {rule.leastStake
                ? t('follow-up-rules.a-month', { money: rule.leastStake })
                : t('follow-up-rules.any')}
            </Td>
            <Td num className="whitespace-nowrap max-rail:text-start!">
              {t('follow-up-rules.hours', { n: formatCount(t, rule.dueHours) })}
            </Td>
            <Td className="whitespace-nowrap max-rail:text-end">
              {rule.owner ?? t('follow-up-rules.no-owner')}
            </Td>
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
  const t = useWords();
  const named = { band: t(`follow-up-rules.band-${rule.band}`), touchpoint: rule.touchpoint };
  return (
    <span className="flex justify-end gap-1">
      <LinkButton
        small
        variant="quiet"
        href={`/settings/follow-ups?${new URLSearchParams({ edit: rule.key })}#rule`}
        aria-label={t('follow-up-rules.change-named', named)}
      >
        {t('follow-up-rules.change')}
      </LinkButton>
      <ConfirmedAction
        action={remove}
        fields={{ rule: rule.key }}
        label={t('follow-up-rules.remove')}
        name={t('follow-up-rules.remove-named', named)}
        title={t('follow-up-rules.remove-ask')}
        confirm={t('follow-up-rules.remove-it')}
      >
        {t('follow-up-rules.remove-what')}
      </ConfirmedAction>
    </span>
  );
}
