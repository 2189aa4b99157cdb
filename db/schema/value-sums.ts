import {
  boolean,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { movementKinds } from '@/lib/metrics/churn/movement';
import { cancelKinds, periodGrains } from '@/lib/value/vocabulary';
import { workspaceColumn } from './tenant';

// Sums over the movements and orders of customers, each by segment and, under the nil id, over all.
// Pages read these, so that what they cost does not grow with the number of customers.

const amount = () => numeric({ precision: 22, scale: 4, mode: 'number' }).notNull().default(0);
/** Products of amounts, without loss. */
const exact = () => numeric({ mode: 'number' }).notNull().default(0);
const number = () => integer().notNull().default(0);

/** Movements of each month by kind. */
export const mrrMonths = pgTable(
  'mrr_months',
  {
    ...workspaceColumn,
    segmentId: uuid().notNull(),
    month: date({ mode: 'string' }).notNull(),
    kind: text({ enum: movementKinds }).notNull(),
    /** Movements: a customer has at most one a day. */
    movements: number(),
    /** Below 0 where revenue went. */
    amount: amount(),
    /** What the movements added to the sum of the squares of all customers' revenue. */
    squares: exact(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.segmentId, table.month, table.kind] }),
  ],
);

/**
 * What a month, quarter or year did to customers: counts of them, and for those
 * who were there at its opening the sums of their revenue at both ends. Only
 * customers whose revenue moved within it are in here; all others kept theirs.
 */
export const customerPeriods = pgTable(
  'customer_periods',
  {
    ...workspaceColumn,
    segmentId: uuid().notNull(),
    grain: text({ enum: periodGrains }).notNull(),
    start: date({ mode: 'string' }).notNull(),
    /** Not there at the opening, and there at some time since. */
    joined: number(),
    /** Left within it, whatever came before or after. */
    churned: number(),
    /** Of these, were there at both ends; and were not there at the opening. */
    cameBack: number(),
    joinedAndChurned: number(),
    /** There at the opening, and gone at the closing. */
    lost: number(),
    expanded: number(),
    contracted: number(),
    /** Revenue of those there at the opening: gained, lost in part, lost with the customer. */
    expansion: amount(),
    contraction: amount(),
    churn: amount(),
    /** Of the same customers, each less the square of the opening: for the error of retention rates. */
    openingKept: exact(),
    keptSquared: exact(),
    openingClosing: exact(),
    closingSquared: exact(),
  },
  (table) => [
    primaryKey({
      name: 'customer_periods_pk',
      columns: [table.workspaceId, table.segmentId, table.grain, table.start],
    }),
  ],
);

/**
 * Lifetimes of customers by the months they began and ended in. Who comes back
 * begins another one, in the same cohort while the settings take it as the same customer.
 */
export const lifetimes = pgTable(
  'lifetimes',
  {
    ...workspaceColumn,
    segmentId: uuid().notNull(),
    /** Month in which the customer was new. */
    cohort: date({ mode: 'string' }).notNull(),
    joinedMonth: date({ mode: 'string' }).notNull(),
    /** Month of leaving; 9999-12-31 while they are there. */
    leftMonth: date({ mode: 'string' }).notNull(),
    /** Month in which they came back after that; 9999-12-31 if they did not. */
    returnedMonth: date({ mode: 'string' }).notNull(),
    /** Whether it is another one than the first. */
    again: boolean().notNull(),
    customers: number(),
  },
  (table) => [
    primaryKey({
      name: 'lifetimes_pk',
      columns: [
        table.workspaceId,
        table.segmentId,
        table.cohort,
        table.joinedMonth,
        table.leftMonth,
        table.returnedMonth,
        table.again,
      ],
    }),
  ],
);

/** Why lifetimes ended, by month. */
export const churnReasons = pgTable(
  'churn_reasons',
  {
    ...workspaceColumn,
    segmentId: uuid().notNull(),
    month: date({ mode: 'string' }).notNull(),
    kind: text({ enum: cancelKinds }).notNull(),
    /** Empty where none was given. */
    reason: text().notNull(),
    customers: number(),
    /** Monthly recurring revenue that went. */
    amount: amount(),
  },
  (table) => [
    primaryKey({
      name: 'churn_reasons_pk',
      columns: [table.workspaceId, table.segmentId, table.month, table.kind, table.reason],
    }),
  ],
);

/** Recurring revenue that each month added to or took from those who joined in another month. */
export const cohortMonths = pgTable(
  'cohort_months',
  {
    ...workspaceColumn,
    segmentId: uuid().notNull(),
    cohort: date({ mode: 'string' }).notNull(),
    month: date({ mode: 'string' }).notNull(),
    amount: amount(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.segmentId, table.cohort, table.month] }),
  ],
);

/** Customers who order, by the month of their first order, purchases and what they have spent. */
export const orderCells = pgTable(
  'order_cells',
  {
    ...workspaceColumn,
    segmentId: uuid().notNull(),
    cohort: date({ mode: 'string' }).notNull(),
    purchases: integer().notNull(),
    /** Spent so far, as a class: floor(8 · log10 of the amount), so that eight make a factor of ten. */
    spent: integer().notNull(),
    customers: number(),
    amount: amount(),
  },
  (table) => [
    primaryKey({
      name: 'order_cells_pk',
      columns: [table.workspaceId, table.segmentId, table.cohort, table.purchases, table.spent],
    }),
  ],
);
