import {
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { touchpoints } from './surveys';
import { workspaces } from './workspaces';

const counter = () => integer().notNull().default(0);

/** One counter for each point a scale may have. */
const counters = {
  c0: counter(),
  c1: counter(),
  c2: counter(),
  c3: counter(),
  c4: counter(),
  c5: counter(),
  c6: counter(),
  c7: counter(),
  c8: counter(),
  c9: counter(),
  c10: counter(),
};

/**
 * The rollup: how many counted answers each point of the scale received, by day
 * and cell. `slot` spreads one hot cell over several rows under concurrent
 * writers; reading sums them. Always equal to a recount of `responses`.
 */
export const scoreDays = pgTable(
  'score_days',
  {
    workspaceId: uuid().notNull(),
    day: date({ mode: 'string' }).notNull(),
    surveyVersionId: uuid().notNull(),
    touchpointId: uuid().notNull(),
    channelId: uuid().notNull(),
    segmentId: uuid().notNull(),
    slot: smallint().notNull(),
    ...counters,
  },
  (table) => [
    primaryKey({
      name: 'score_days_pk',
      columns: [
        table.workspaceId,
        table.day,
        table.surveyVersionId,
        table.touchpointId,
        table.channelId,
        table.segmentId,
        table.slot,
      ],
    }),
    foreignKey({
      name: 'score_days_touchpoint',
      columns: [table.workspaceId, table.touchpointId],
      foreignColumns: [touchpoints.workspaceId, touchpoints.id],
    }).onDelete('cascade'),
  ],
);

/**
 * Sums of the rollup that make wide ranges cheap, written in the same
 * statement batch: `day` without any dimension, `day-segment` by segment alone, `day-cell` and `month-cell`
 * by touchpoint and channel, `month-segment` by segment as well. What a grain
 * leaves out is the nil id.
 */
export const scoreSums = pgTable(
  'score_sums',
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    grain: text({
      enum: ['day', 'day-segment', 'day-cell', 'month-cell', 'month-segment'],
    }).notNull(),
    /** The day, or the first of the month. */
    start: date({ mode: 'string' }).notNull(),
    surveyVersionId: uuid().notNull(),
    touchpointId: uuid().notNull(),
    channelId: uuid().notNull(),
    segmentId: uuid().notNull(),
    slot: smallint().notNull(),
    ...counters,
  },
  (table) => [
    primaryKey({
      name: 'score_sums_pk',
      columns: [
        table.workspaceId,
        table.grain,
        table.start,
        table.surveyVersionId,
        table.touchpointId,
        table.channelId,
        table.segmentId,
        table.slot,
      ],
    }),
  ],
);
