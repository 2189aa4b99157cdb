import { customType } from 'drizzle-orm/pg-core';
import { keepTold, readTold } from '@/lib/words/kept-told';
import type { Told } from '@/lib/words/told';

/** Words for people, kept as a message so that each reads them in their own language. */
export const told = customType<{ data: Told; driverData: string }>({
  dataType: () => 'text',
  toDriver: keepTold,
  fromDriver: readTold,
});
