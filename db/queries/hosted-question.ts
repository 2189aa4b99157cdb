import 'server-only';
import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import {
  asks,
  channels,
  followUps,
  intents,
  responseDetails,
  responses,
  surveys,
  surveyVersions,
  touchpoints,
  workspaces,
} from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { MetricId } from '@/lib/metrics/definition';
import { readContent, type SurveyContent } from '@/lib/surveys/content';
import { type DeliveryRules, readRules } from '@/lib/surveys/delivery-rules';
import type { Question } from '@/lib/surveys/question';
import type { AskState, ResponseState, SurveyState } from '@/lib/surveys/vocabulary';

/** A question as its page asks it, and what has been answered to it so far. */
export type HostedQuestion = {
  readonly survey: {
    readonly id: string;
    readonly metric: MetricId;
    readonly state: SurveyState;
    readonly isArchived: boolean;
  };
  readonly versionId: string;
  readonly question: Question;
  readonly content: SurveyContent;
  readonly rules: DeliveryRules;
  readonly workspace: {
    readonly name: string;
    readonly timeZone: string;
    readonly isSample: boolean;
  };
  readonly given: GivenSoFar | null;
};

export type GivenSoFar = {
  readonly responseId: string;
  /** The question as it was when it was answered. */
  readonly versionId: string;
  readonly score: number;
  readonly comment: string | null;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly mayCallBack: boolean;
  readonly answeredAt: Date;
  readonly state: ResponseState;
  /** It looked automated, and no person has confirmed it since. */
  readonly isDoubted: boolean;
  /** When somebody should have called back, where that is promised. */
  readonly callBy: Date | null;
};

export type Invitation = HostedQuestion & {
  readonly ask: {
    readonly id: string;
    readonly state: AskState;
    readonly isTrial: boolean;
    readonly language: string | null;
    readonly attributes: Readonly<Record<string, string>>;
    readonly customerId: string | null;
    readonly address: string | null;
    readonly closesAt: Date;
    readonly startedAt: Date | null;
    readonly createdAt: Date;
  };
};

const asked = {
  survey: {
    id: surveys.id,
    metric: surveys.metric,
    state: surveys.state,
    archivedAt: surveys.archivedAt,
  },
  version: surveyVersions,
  touchpoint: { rules: touchpoints.rules, archivedAt: touchpoints.archivedAt },
  workspace: {
    name: workspaces.name,
    timeZone: workspaces.timeZone,
    sampleOf: workspaces.sampleOf,
  },
};

/** An invitation with its question; null if there is none of that id, or what it asked about is gone. */
export async function findInvitation(
  scope: Scope,
  askId: string,
  on: Db = db,
): Promise<Invitation | null> {
  const found = await findInvitations(scope, [askId], on);
  return found.get(askId) ?? null;
}

/** Invitations with their questions, by id; those that are gone are not among them. */
export async function findInvitations(
  scope: Scope,
  askIds: readonly string[],
  on: Db = db,
): Promise<Map<string, Invitation>> {
  if (askIds.length === 0) return new Map();
  const { workspaceId } = scope;
  const rows = await on
    .select({ ...asked, ask: asks })
    .from(asks)
    .innerJoin(workspaces, eq(workspaces.id, asks.workspaceId))
    .innerJoin(surveys, and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, asks.surveyId)))
    .innerJoin(
      surveyVersions,
      and(eq(surveyVersions.workspaceId, workspaceId), eq(surveyVersions.id, asks.surveyVersionId)),
    )
    .innerJoin(
      touchpoints,
      and(eq(touchpoints.workspaceId, workspaceId), eq(touchpoints.id, asks.touchpointId)),
    )
    .where(and(eq(asks.workspaceId, workspaceId), inArray(asks.id, [...askIds])));
  const found = await Promise.all(
    rows.map(async (row): Promise<[string, Invitation]> => {
      const { ask } = row;
      const given = ask.responseId ? await findGiven(scope, { id: ask.responseId }, on) : null;
      return [ask.id, { ...questionOf(row), given, ask }];
    }),
  );
  return new Map(found);
}

/** A place by its ids, or by the keys of touchpoint and channel where these name others. */
export type PlaceSought = {
  readonly surveyId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly touchpointKey?: string | undefined;
  readonly channelKey?: string | undefined;
  /** The question as somebody saw it. */
  readonly versionId?: string | null | undefined;
};

export type Place = HostedQuestion & {
  /** Null where the touchpoint or the channel is gone. */
  readonly place: { readonly touchpointId: string; readonly channelId: string } | null;
};

/**
 * A survey as it is asked at a place, with the answer that is known by `key`; null
 * if there is no such survey. It is the version that was answered or else seen, so
 * that an answer is never read on another scale; of a newcomer the newest one.
 */
export async function findPlace(
  scope: Scope,
  sought: PlaceSought,
  key: string | null,
  on: Db = db,
): Promise<Place | null> {
  const { workspaceId } = scope;
  const { surveyId, touchpointId, channelId, touchpointKey, channelKey } = sought;
  const given = key === null ? null : await findGiven(scope, { key }, on);
  const seen = given?.versionId ?? sought.versionId;
  const [row] = await on
    .select({ ...asked, touchpointId: touchpoints.id, channelId: channels.id })
    .from(surveyVersions)
    .innerJoin(workspaces, eq(workspaces.id, surveyVersions.workspaceId))
    .innerJoin(
      surveys,
      and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, surveyVersions.surveyId)),
    )
    .leftJoin(
      touchpoints,
      and(
        eq(touchpoints.workspaceId, workspaceId),
        touchpointKey ? eq(touchpoints.key, touchpointKey) : eq(touchpoints.id, touchpointId),
      ),
    )
    .leftJoin(
      channels,
      and(
        eq(channels.workspaceId, workspaceId),
        channelKey ? eq(channels.key, channelKey) : eq(channels.id, channelId),
      ),
    )
    .where(and(eq(surveyVersions.workspaceId, workspaceId), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(...(seen ? [desc(eq(surveyVersions.id, seen))] : []), desc(surveyVersions.version))
    .limit(1);
  if (!row) return null;
  const place =
    row.touchpointId && row.channelId
      ? { touchpointId: row.touchpointId, channelId: row.channelId }
      : null;
  return { ...questionOf(row), given, place };
}

/** The scores a link was opened with since a moment, that nobody has confirmed. */
export async function openedScores(
  scope: Scope,
  askId: string,
  since: Date,
  on: Db = db,
): Promise<number[]> {
  const rows = await on
    .select({ score: intents.score })
    .from(intents)
    .where(
      and(
        eq(intents.workspaceId, scope.workspaceId),
        eq(intents.askId, askId),
        gt(intents.lastAt, since),
        isNull(intents.releasedAt),
      ),
    );
  return rows.map(({ score }) => score);
}

type AskedRow = {
  survey: { id: string; metric: MetricId; state: SurveyState; archivedAt: Date | null };
  version: typeof surveyVersions.$inferSelect;
  touchpoint: { rules: unknown; archivedAt: Date | null } | null;
  workspace: { name: string; timeZone: string; sampleOf: string | null };
};

function questionOf({ survey, version, touchpoint, workspace }: AskedRow) {
  const { id, metric, state } = survey;
  const { scaleMin: min, scaleMax: max, direction } = version;
  const isArchived = survey.archivedAt !== null || Boolean(touchpoint?.archivedAt);
  return {
    survey: { id, metric, state, isArchived },
    versionId: version.id,
    question: {
      question: version.question,
      scale: { min, max, direction },
      drawing: version.drawing,
      lowLabel: version.lowLabel,
      highLabel: version.highLabel,
      method: version.method,
    },
    content: readContent(version.content),
    rules: readRules(touchpoint?.rules),
    workspace: {
      name: workspace.name,
      timeZone: workspace.timeZone,
      isSample: workspace.sampleOf !== null,
    },
  };
}

async function findGiven(
  scope: Scope,
  by: { id: string } | { key: string },
  on: Db,
): Promise<GivenSoFar | null> {
  const { workspaceId } = scope;
  const [row] = await on
    .select({
      responseId: responses.id,
      versionId: responses.surveyVersionId,
      score: responses.score,
      comment: responses.comment,
      answeredAt: responses.answeredAt,
      state: responses.state,
      answers: responseDetails.answers,
      mayCallBack: responseDetails.mayCallBack,
      quarantineReason: responseDetails.quarantineReason,
      dueAt: followUps.dueAt,
      followUpState: followUps.state,
    })
    .from(responses)
    .leftJoin(
      responseDetails,
      and(
        eq(responseDetails.workspaceId, workspaceId),
        eq(responseDetails.responseId, responses.id),
      ),
    )
    .leftJoin(
      followUps,
      and(eq(followUps.workspaceId, workspaceId), eq(followUps.responseId, responses.id)),
    )
    .where(
      and(
        eq(responses.workspaceId, workspaceId),
        'id' in by ? eq(responses.id, by.id) : eq(responses.idempotencyKey, by.key),
      ),
    );
  if (!row) return null;
  const { answers, mayCallBack, quarantineReason, dueAt, followUpState, ...given } = row;
  return {
    ...given,
    isDoubted: given.state === 'quarantined' && quarantineReason !== null,
    answers: answers ?? {},
    mayCallBack: mayCallBack ?? false,
    callBy: mayCallBack && followUpState === 'open' ? dueAt : null,
  };
}
