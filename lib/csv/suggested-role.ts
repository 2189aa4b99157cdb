import { keyOf } from '@/lib/surveys/key';
import type { ColumnRole } from './mapping';
import { spokenHeader } from './plain-header';
import type { ColumnProfile } from './profile';
import { suggestDateFormat } from './suggest-date';
import { suggestScore } from './suggest-score';
import type { WorkspaceFacts } from './workspace-facts';

/** Whether a column has so few different values that they can be names of things. */
export function few({ values }: ColumnProfile): boolean {
  return values !== null && values.length <= 60;
}

/** The mapping of a column to a role, with the settings that its values suggest. */
export function suggestedRole(
  role: ColumnRole['role'],
  column: ColumnProfile,
  facts: Pick<WorkspaceFacts, 'surveys'>,
): ColumnRole {
  switch (role) {
    case 'score':
      return suggestScore(column, facts.surveys, {}) ?? { role: 'ignore' };
    case 'answeredAt':
      return { role, format: suggestDateFormat(column), month: null };
    case 'startedOn':
    case 'endedOn':
    case 'orderedAt':
      return { role, format: suggestDateFormat(column) };
    case 'plan':
      return { role, values: {}, intervals: {} };
    case 'interval':
    case 'event':
    case 'cancelKind':
      return { role, values: {} };
    case 'amount':
      return { role, inCents: /\bcents\b/i.test(column.name.replaceAll('_', ' ')) };
    case 'touchpoint':
    case 'channel':
      return { role, values: {}, empty: null, unknown: few(column) ? 'create' : 'refuse' };
    case 'language':
      return { role, values: {} };
    case 'answerId':
      return { role, prefix: '' };
    case 'attribute': {
      const name = spokenHeader(column.label || column.name);
      const key = keyOf(name, 'attribute');
      return { role, key: key === 'language' ? 'language-spoken' : key, name, values: {} };
    }
    default:
      return { role };
  }
}
