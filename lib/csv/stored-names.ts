/** What a column without a name is called, counted from 1; mappings are kept under it. */
export function columnName(number: number): string {
  return `Column ${number}`;
}

/** Whether a column was without a name. */
export function isNameless(name: string): boolean {
  return /^Column \d+$/.test(name);
}

/** The plan of subscriptions in a file that tells none; part of what names them. */
export const onlyPlan = 'Subscription';
