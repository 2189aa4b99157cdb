import type { Metadata } from 'next';
import { RuleForm } from '@/components/follow-ups/rule-form';
import { type ListedRule, RuleTable } from '@/components/follow-ups/rule-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { listMembers, type MemberRow } from '@/db/queries/members';
import { programmeOf } from '@/db/queries/programme';
import { findValueSettings } from '@/db/queries/value-settings';
import { requirePermission } from '@/lib/auth/member';
import { ruleKey } from '@/lib/surveys/follow-up-rules';
import type { FollowUpRule } from '@/lib/surveys/programme';
import { formatMoney } from '@/lib/value/format-money';
import { fromMinorUnits } from '@/lib/value/minor-units';
import { SampleNote } from '../sample-note';
import { addRuleAction, removeRuleAction } from './actions';

export const metadata: Metadata = { title: 'Follow-up rules' };

export default async function FollowUpRulesPage() {
  const { scope, workspace } = await requirePermission('settings:write');
  const [{ followUpRules }, catalog, members, value] = await Promise.all([
    programmeOf(scope),
    loadCatalog(scope),
    listMembers(scope),
    findValueSettings(scope),
  ]);
  const currency = value?.baseCurrency ?? null;
  return (
    <>
      {workspace.isSample ? <SampleNote /> : null}
      <Panel title="Who is called back" note="the most particular rule decides">
        {followUpRules.length > 0 ? (
          <RuleTable
            rules={followUpRules.map((rule) => listedRule(rule, catalog, members, currency))}
            remove={removeRuleAction}
          />
        ) : (
          <EmptyState title="No rules yet" icon="info">
            Low scores then open no follow-ups. People who say that they may be called are listed
            all the same.
          </EmptyState>
        )}
      </Panel>
      <Panel title="Add a rule" padded>
        <RuleForm
          action={addRuleAction}
          touchpoints={catalog.touchpoint.filter(({ archived }) => !archived)}
          members={members}
          currency={currency}
        />
      </Panel>
    </>
  );
}

function listedRule(
  rule: FollowUpRule,
  catalog: Catalog,
  members: readonly MemberRow[],
  currency: string | null,
): ListedRule {
  const { band, touchpointId, leastStake, dueHours, ownerId } = rule;
  const place = catalog.touchpoint.find(({ id }) => id === touchpointId);
  const owner = members.find(({ userId }) => userId === ownerId);
  return {
    key: ruleKey(rule),
    band,
    touchpoint:
      touchpointId === null ? 'All touchpoints' : (place?.name ?? 'A touchpoint that is gone'),
    leastStake:
      leastStake === null || currency === null
        ? null
        : formatMoney(fromMinorUnits(leastStake, currency), currency),
    dueHours,
    owner: owner?.name ?? null,
  };
}
