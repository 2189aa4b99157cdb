import { timestamp } from 'drizzle-orm/pg-core';

/** A column for a moment in time: `timestamptz`, a `Date` here. */
export const moment = () => timestamp({ withTimezone: true });
