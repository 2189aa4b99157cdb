import type { Metadata } from 'next';
import { RuleForm, type RuleValues } from '@/components/follow-ups/rule-form';
import { type ListedRule, RuleTable } from '@/components/follow-ups/rule-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
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
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { SampleNote } from '../sample-note';
import { addRuleAction, editRuleAction, removeRuleAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.title-follow-ups') };
}

export default async function FollowUpRulesPage({
  searchParams,
}: PageProps<'/settings/follow-ups'>) {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('settings:write');
  const { edit, done } = await searchParams;
  const [{ followUpRules }, catalog, members, value] = await Promise.all([
    programmeOf(scope),
    loadCatalog(scope),
    listMembers(scope),
    findValueSettings(scope),
  ]);
  const currency = value?.baseCurrency ?? null;
  const edited = followUpRules.find((rule) => ruleKey(rule) === edit);
  return (
    <ClientWords areas={['follow-up-rules']}>
      {workspace.isSample ? <SampleNote /> : null}
      {done === 'changed' ? <Notice tone="good">{t('settings.rule-changed')}</Notice> : null}
      <Panel title={t('settings.rules')} note={t('settings.rules-note')}>
        {followUpRules.length > 0 ? (
          <RuleTable
            rules={followUpRules.map((rule) => listedRule(t, rule, catalog, members, currency))}
            remove={removeRuleAction}
          />
        ) : (
          <EmptyState title={t('settings.no-rules')} icon="info">
            {t('settings.no-rules-why')}
          </EmptyState>
        )}
      </Panel>
      <Panel id="rule" title={edited ? t('settings.change-rule') : t('settings.add-rule')} padded>
        <RuleForm
          key={edited ? ruleKey(edited) : 'new'}
          action={edited ? editRuleAction : addRuleAction}
          touchpoints={catalog.touchpoint.filter(
            ({ id, archived }) => !archived || id === edited?.touchpointId,
          )}
          members={members}
          currency={currency}
          {...(edited ? { rule: ruleValues(edited, currency) } : {})}
        />
      </Panel>
    </ClientWords>
  );
}

function listedRule(
  t: Words,
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
      touchpointId === null
        ? t('settings.all-touchpoints')
        : (place?.name ?? t('settings.gone-touchpoint')),
    leastStake:
      leastStake === null || currency === null
        ? null
        : formatMoney(t, fromMinorUnits(leastStake, currency), currency),
    dueHours,
    owner: owner?.name ?? null,
  };
}

function ruleValues(rule: FollowUpRule, currency: string | null): RuleValues {
  const { band, touchpointId, leastStake, dueHours, ownerId } = rule;
  return {
    rule: ruleKey(rule),
    band,
    touchpointId: touchpointId ?? '',
    leastStake:
      leastStake === null || currency === null ? '' : String(fromMinorUnits(leastStake, currency)),
    dueHours: String(dueHours),
    ownerId: ownerId ?? '',
  };
}
