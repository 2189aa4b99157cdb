import type { AlertRow } from '@/db/queries/alerts';
import { type AlertRule, alertRule } from './alert-rule';

/** An alert whose rule was read. */
export type StoredAlert = Omit<AlertRow, 'rule'> & { readonly rule: AlertRule };

/**
 * Reads what is stored of an alert.
 *
 * @throws {z.ZodError} if it was not written by this version or one before
 */
export function storedAlert(row: AlertRow): StoredAlert {
  return { ...row, rule: alertRule.parse(row.rule) };
}
