import {
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { metricIds } from '@/lib/metrics/definition';
import { channelKinds, journeyStages, scaleDrawings, surveyStates } from '@/lib/surveys/vocabulary';
import { moment } from './moment';
import { tenantColumns } from './tenant';

/** `key` is the short name used in URLs, files and the API; it never changes. */
const named = {
  ...tenantColumns,
  key: text().notNull(),
  name: text().notNull(),
  createdAt: moment().notNull().defaultNow(),
  archivedAt: moment(),
};

export const touchpoints = pgTable(
  'touchpoints',
  {
    ...named,
    stage: text({ enum: journeyStages }).notNull().default('other'),
    /** The name under which events of other systems will speak of this moment. */
    eventKey: text(),
    /** The survey asked at this moment; null asks nothing. */
    surveyId: uuid(),
    /** The channel an event is taken to have come by where it does not say. */
    channelId: uuid(),
    /** Delay, quiet hours, sampling and the like, as `lib/surveys/delivery-rules.ts` reads them. */
    rules: jsonb().$type<unknown>().notNull().default({}),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('touchpoints_key').on(table.workspaceId, table.key),
    index('touchpoints_event').on(table.workspaceId, table.eventKey),
  ],
);

export const channels = pgTable(
  'channels',
  {
    ...named,
    kind: text({ enum: channelKinds }).notNull().default('custom'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('channels_key').on(table.workspaceId, table.key),
  ],
);

export const surveys = pgTable(
  'surveys',
  {
    ...named,
    metric: text({ enum: metricIds }).notNull(),
    state: text({ enum: surveyStates }).notNull().default('live'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('surveys_key').on(table.workspaceId, table.key),
  ],
);

/** Wording and scale as they were asked. Answers keep the version they were given to. */
export const surveyVersions = pgTable(
  'survey_versions',
  {
    ...tenantColumns,
    surveyId: uuid().notNull(),
    version: smallint().notNull(),
    question: text().notNull(),
    scaleMin: smallint().notNull(),
    scaleMax: smallint().notNull(),
    direction: text({ enum: ['ease', 'effort'] }).notNull(),
    drawing: text({ enum: scaleDrawings }).notNull().default('numbers'),
    lowLabel: text().notNull(),
    highLabel: text().notNull(),
    /** The method a view starts with; null means the metric's own default. */
    method: text(),
    /** Languages, follow-up questions and thanks, as `lib/surveys/content.ts` reads them. */
    content: jsonb().$type<unknown>().notNull().default({}),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('survey_versions_number').on(table.workspaceId, table.surveyId, table.version),
    foreignKey({
      name: 'survey_versions_survey',
      columns: [table.workspaceId, table.surveyId],
      foreignColumns: [surveys.workspaceId, surveys.id],
    }).onDelete('cascade'),
  ],
);
