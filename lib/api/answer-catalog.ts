import 'server-only';
import type * as z from 'zod';
import { setArchived } from '@/db/mutations/archive-entry';
import { createChannel } from '@/db/mutations/channels';
import { createSurvey } from '@/db/mutations/surveys';
import { createTouchpoint } from '@/db/mutations/touchpoints';
import { listChannels } from '@/db/queries/channels';
import { listSurveys } from '@/db/queries/surveys';
import { listTouchpoints } from '@/db/queries/touchpoints';
import type { Scope } from '@/db/scope';
import type { ApiCall } from '@/lib/api-route';
import { AppError } from '@/lib/errors';
import type { CatalogKind } from '@/lib/surveys/vocabulary';
import { privateJson } from './answer-json';
import { channelAnswerOf, surveyAnswerOf, touchpointAnswerOf } from './catalog-answer';
import { archiveChange, newChannel, newSurvey, newTouchpoint } from './catalog-input';
import { bodyOf } from './json-body';

type Call = Pick<ApiCall<{ key: string }>, 'scope' | 'now' | 'params'>;

/** What touchpoints, channels and surveys differ in. */
type Kind<Row extends { id: string; key: string }, Input extends z.ZodType> = {
  what: CatalogKind;
  list: (scope: Scope) => Promise<Row[]>;
  say: (row: Row) => object;
  input: Input;
  create: (scope: Scope, input: z.output<Input>) => Promise<{ key: string }>;
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
      await setArchived(scope, kind.what, id, body.value.archived ? now : null);
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
});

export const channelDoor = doorTo({
  what: 'channel',
  list: listChannels,
  say: channelAnswerOf,
  input: newChannel,
  create: createChannel,
});

export const surveyDoor = doorTo({
  what: 'survey',
  list: listSurveys,
  say: surveyAnswerOf,
  input: newSurvey,
  create: createSurvey,
});
