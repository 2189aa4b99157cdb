import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import type { Db } from '@/db/client';
import { asks, channels, customers, suppressions, surveys, touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { dayIn } from '@/lib/metrics/period';
import { whenToSend } from '@/lib/surveys/decide';
import { type DeliveryRules, readRules } from '@/lib/surveys/delivery-rules';
import type { SuppressionReason, SurveyState } from '@/lib/surveys/vocabulary';
import { programmeOf } from './programme';

/** What a touchpoint asks when its event comes. */
export type Place = {
  readonly touchpointId: string;
  readonly isArchived: boolean;
  readonly rules: DeliveryRules;
  readonly channelId: string | null;
  readonly survey: {
    readonly id: string;
    readonly versionId: string;
    readonly state: SurveyState;
    readonly isArchived: boolean;
  } | null;
};

type Person = {
  readonly isErased: boolean;
  readonly address: string | null;
  readonly timeZone: string | null;
  readonly language: string | null;
  readonly suppressed: SuppressionReason | null;
};

type Asked = { eventKey: string; channelKey?: string | undefined; occurredAt: Date };

/**
 * All that is to be known to decide about events: the places they lead to, the
 * people they name, how the workspace asks. Touchpoints with a quota are locked,
 * so that the count holds until the transaction is over.
 */
export async function eventFacts(
  scope: Scope,
  told: readonly Asked[],
  customerIds: readonly string[],
  { now, timeZone }: { now: Date; timeZone: string },
  tx: Db,
) {
  const programme = await programmeOf(scope, tx);
  const places = await placesOf(scope, [...new Set(told.map(({ eventKey }) => eventKey))], tx);
  const people = await peopleOf(scope, customerIds, tx);
  const media = await mediaOf(scope, tx);
  const counts = await askedADay(
    scope,
    [...places.values()].filter(({ rules }) => rules.quotaPerDay !== null),
    dayIn(now, timeZone),
    tx,
  );
  const cell = (place: Place, day: string) => `${place.touchpointId} ${day}`;
  return {
    programme,
    places,
    people,
    /** The channel an event came by: the one it names, the touchpoint's, or the one of mail. */
    channelFor: (key: string | undefined, place: Place | null): string | null =>
      (key ? media.byKey.get(key) : undefined) ?? place?.channelId ?? media.usual,
    askedOnDayOf: (place: Place, event: Asked, zone: string | null): number => {
      if (place.rules.quotaPerDay === null) return 0;
      const occasion = { now, occurredAt: event.occurredAt, programme, timeZone };
      const sendAt = whenToSend(occasion, place.rules, zone);
      return counts.get(cell(place, dayIn(sendAt, timeZone))) ?? 0;
    },
    countAsk: (place: Place, day: string): void => {
      counts.set(cell(place, day), (counts.get(cell(place, day)) ?? 0) + 1);
    },
  };
}

async function placesOf(scope: Scope, keys: readonly string[], tx: Db) {
  const rows = await tx
    .select({
      eventKey: touchpoints.eventKey,
      touchpointId: touchpoints.id,
      archivedAt: touchpoints.archivedAt,
      rules: touchpoints.rules,
      channelId: touchpoints.channelId,
      surveyId: surveys.id,
      state: surveys.state,
      surveyArchivedAt: surveys.archivedAt,
      versionId: sql<string | null>`(
        select v.id from survey_versions v
        where v.workspace_id = ${scope.workspaceId} and v.survey_id = ${surveys.id}
        order by v.version desc limit 1)`,
    })
    .from(touchpoints)
    .leftJoin(
      surveys,
      and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.id, touchpoints.surveyId)),
    )
    .where(
      and(eq(touchpoints.workspaceId, scope.workspaceId), inArray(touchpoints.eventKey, [...keys])),
    )
    // Of several that listen to one event, one that is in use; else the oldest.
    .orderBy(sql`${touchpoints.archivedAt} is not null`, touchpoints.createdAt, touchpoints.id);
  const places = new Map<string, Place>();
  for (const row of rows) {
    if (!row.eventKey || places.has(row.eventKey)) continue;
    const { touchpointId, channelId, surveyId, versionId, state } = row;
    places.set(row.eventKey, {
      touchpointId,
      channelId,
      isArchived: row.archivedAt !== null,
      rules: readRules(row.rules),
      survey:
        surveyId && versionId && state
          ? { id: surveyId, versionId, state, isArchived: row.surveyArchivedAt !== null }
          : null,
    });
  }
  return places;
}

async function peopleOf(
  scope: Scope,
  ids: readonly string[],
  tx: Db,
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      id: customers.id,
      email: customers.email,
      attributes: customers.attributes,
      erasedAt: customers.erasedAt,
    })
    .from(customers)
    .where(and(eq(customers.workspaceId, scope.workspaceId), inArray(customers.id, [...ids])));
  const hashes = rows.flatMap(({ email }) => (email ? [addressHash(email)] : []));
  const held = await suppressedAmong(scope, hashes, tx);
  return new Map(
    rows.map(({ id, email, attributes, erasedAt }) => {
      const person: Person = {
        isErased: erasedAt !== null,
        address: email,
        timeZone: attributes.time_zone ?? null,
        language: attributes.language ?? null,
        suppressed: (email && held.get(addressHash(email))) || null,
      };
      return [id, person];
    }),
  );
}

async function suppressedAmong(scope: Scope, hashes: readonly string[], tx: Db) {
  if (hashes.length === 0) return new Map<string, SuppressionReason>();
  const rows = await tx
    .select({ hash: suppressions.addressHash, reason: suppressions.reason })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, scope.workspaceId),
        inArray(suppressions.addressHash, [...hashes]),
      ),
    );
  return new Map(rows.map(({ hash, reason }) => [hash, reason]));
}

async function mediaOf(scope: Scope, tx: Db) {
  const rows = await tx
    .select({ id: channels.id, key: channels.key, kind: channels.kind })
    .from(channels)
    .where(and(eq(channels.workspaceId, scope.workspaceId), sql`${channels.archivedAt} is null`))
    .orderBy(channels.createdAt, channels.id);
  const usual = rows.find(({ kind }) => kind === 'email') ?? rows[0];
  return { byKey: new Map(rows.map(({ id, key }) => [key, id])), usual: usual?.id ?? null };
}

async function askedADay(scope: Scope, places: readonly Place[], today: string, tx: Db) {
  const ids = places.map(({ touchpointId }) => touchpointId).sort();
  if (ids.length === 0) return new Map<string, number>();
  await tx
    .select({ id: touchpoints.id })
    .from(touchpoints)
    .where(and(eq(touchpoints.workspaceId, scope.workspaceId), inArray(touchpoints.id, ids)))
    .orderBy(touchpoints.id)
    .for('no key update');
  const rows = await tx
    .select({ id: asks.touchpointId, day: asks.sentDay, count: sql<number>`count(*)::int` })
    .from(asks)
    .where(
      and(
        eq(asks.workspaceId, scope.workspaceId),
        inArray(asks.touchpointId, ids),
        sql`${asks.state} not in ('cancelled', 'failed')`,
        sql`${asks.sentDay} >= ${today}::date`,
      ),
    )
    .groupBy(asks.touchpointId, asks.sentDay);
  return new Map(rows.map(({ id, day, count }) => [`${id} ${day ?? ''}`, count]));
}
