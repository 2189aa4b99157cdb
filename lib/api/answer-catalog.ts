import 'server-only';
import type * as z from 'zod';
import { archiveChannel, createChannel, unarchiveChannel } from '@/db/mutations/channels';
import { archiveSurvey, createSurvey, unarchiveSurvey } from '@/db/mutations/surveys';
import {
  archiveTouchpoint,
  createTouchpoint,
  unarchiveTouchpoint,
} from '@/db/mutations/touchpoints';
import { listChannels } from '@/db/queries/channels';
import { listSurveys } from '@/db/queries/surveys';
import { listTouchpoints } from '@/db/queries/touchpoints';
import type { Scope } from '@/db/scope';
import type { ApiCall } from '@/lib/api-route';
import { AppError } from '@/lib/errors';
import { privateJson } from './answer-json';
import { channelAnswerOf, surveyAnswerOf, touchpointAnswerOf } from './catalog-answer';
import { archiveChange, newChannel, newSurvey, newTouchpoint } from './catalog-input';
import { bodyOf } from './json-body';

type Call = Pick<ApiCall<{ key: string }>, 'scope' | 'now' | 'params'>;

/** What touchpoints, channels and surveys differ in. */
type Kind<Row extends { id: string; key: string }, Input extends z.ZodType> = {
  /** In the singular; the address has an s more. */
  what: string;
  list: (scope: Scope) => Promise<Row[]>;
  say: (row: Row) => object;
  input: Input;
  create: (scope: Scope, input: z.output<Input>) => Promise<{ key: string }>;
  archive: (scope: Scope, id: string, at: Date) => Promise<void>;
  unarchive: (scope: Scope, id: string) => Promise<void>;
};

/** The four things a sender can do with what answers name by key. */
function doorTo<Row extends { id: string; key: string }, Input extends z.ZodType>(
  kind: Kind<Row, Input>,
) {
  async function rowOf(scope: Scope, key: string): Promise<Row> {
    const found = (await kind.list(scope)).find((row) => row.key === key);
    if (!found) throw new AppError('not-found', `There is no ${kind.what} with this key.`);
    return found;
  }
  return {
    /** All by name, archived ones too; there is one page only. */
    list: async (_request: Request, { scope }: Pick<Call, 'scope'>) =>
      privateJson({ data: (await kind.list(scope)).map(kind.say), next_cursor: null }),

    one: async (_request: Request, { scope, params }: Omit<Call, 'now'>) =>
      privateJson(kind.say(await rowOf(scope, params.key))),

    create: async (request: Request, { scope }: Pick<Call, 'scope'>) => {
      const body = await bodyOf(request, kind.input);
      if (body.refused) return body.refused;
      const { key } = await kind.create(scope, body.value);
      const location = `/api/v1/${kind.what}s/${key}`;
      return privateJson(kind.say(await rowOf(scope, key)), { status: 201, location });
    },

    move: async (request: Request, { scope, now, params }: Call) => {
      const body = await bodyOf(request, archiveChange);
      if (body.refused) return body.refused;
      const { id } = await rowOf(scope, params.key);
      await (body.value.archived ? kind.archive(scope, id, now) : kind.unarchive(scope, id));
      return privateJson(kind.say(await rowOf(scope, params.key)));
    },
  };
}

export const touchpointDoor = doorTo({
  what: 'touchpoint',
  list: listTouchpoints,
  say: touchpointAnswerOf,
  input: newTouchpoint,
  create: (scope, { name, stage, event_key: eventKey }) =>
    createTouchpoint(scope, { name, stage, eventKey }),
  archive: archiveTouchpoint,
  unarchive: unarchiveTouchpoint,
});

export const channelDoor = doorTo({
  what: 'channel',
  list: listChannels,
  say: channelAnswerOf,
  input: newChannel,
  create: createChannel,
  archive: archiveChannel,
  unarchive: unarchiveChannel,
});

export const surveyDoor = doorTo({
  what: 'survey',
  list: listSurveys,
  say: surveyAnswerOf,
  input: newSurvey,
  create: createSurvey,
  archive: archiveSurvey,
  unarchive: unarchiveSurvey,
});
