import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { trackAttribute } from './attributes';
import { createChannel } from './channels';
import { createSurvey, type NewSurvey } from './surveys';
import { createTouchpoint } from './touchpoints';

export type ImportCatalog = {
  surveys: readonly NewSurvey[];
  touchpoints: readonly string[];
  channels: readonly string[];
  attributes: readonly { key: string; name: string }[];
};

/**
 * Makes what the file needs and the workspace lacks: all of it or, if one cannot be made, none.
 *
 * @returns whether customers who pay are in other groups now, because an attribute is tracked that they had before
 */
export async function createImportCatalog(
  scope: Scope,
  { surveys, touchpoints, channels, attributes }: ImportCatalog,
  on: Db = db,
): Promise<{ isRegrouping: boolean }> {
  return on.transaction(async (tx) => {
    for (const survey of surveys) await createSurvey(scope, survey, tx);
    for (const name of touchpoints) await createTouchpoint(scope, { name }, tx);
    for (const name of channels) await createChannel(scope, { name }, tx);
    let isRegrouping = false;
    for (const attribute of attributes) {
      const { isNew } = await trackAttribute(scope, attribute, tx);
      isRegrouping ||= isNew && (await isToldOfPaying(scope, attribute.key, tx));
    }
    return { isRegrouping };
  });
}

async function isToldOfPaying({ workspaceId }: Scope, key: string, tx: Db): Promise<boolean> {
  const [found] = await tx.execute(sql`
    select 1 from value_settings v
    where v.workspace_id = ${workspaceId} and exists (
      select from customers c
      where c.workspace_id = ${workspaceId} and c.attributes ->> ${key}::text <> '')
  `);
  return found !== undefined;
}
