import * as z from 'zod';
import type { Catalog } from '@/db/queries/catalog';
import type { Answer, AnswerPerson } from '@/db/queries/responses';
import { metricIds } from '@/lib/metrics/definition';
import { responseStates } from '@/lib/surveys/vocabulary';

const onlyPeople = 'Only for keys that may read people.';

/** An answer as the API says it. */
export const responseAnswer = z.object({
  id: z.uuid(),
  survey: z.string().describe('Key of the survey.'),
  version: z.int().describe('Which wording of the survey was asked.'),
  metric: z.enum(metricIds),
  touchpoint: z.string().describe('Key of the touchpoint.'),
  channel: z.string().describe('Key of the channel.'),
  score: z.int().describe('The point chosen, as given; effort scales are not turned round.'),
  scale: z.object({ min: z.int(), max: z.int(), direction: z.enum(['ease', 'effort']) }),
  state: z.enum(responseStates).describe('Only counted answers are in any number.'),
  answered_at: z.iso.datetime(),
  comment: z.string().nullable().optional().describe(onlyPeople),
  language: z.string().nullable().optional().describe(onlyPeople),
  attributes: z
    .record(z.string(), z.string())
    .optional()
    .describe(`The tracked attributes as they were at the answer. ${onlyPeople}`),
  customer: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .optional()
    .describe(onlyPeople),
});

export type ResponseAnswer = z.infer<typeof responseAnswer>;

/** What `PATCH /responses/{id}` takes. */
export const responseChange = z.strictObject({
  state: z.enum(responseStates, 'Must be counted, quarantined or withdrawn.'),
});

/** Says answers in the words of a catalog that knows their surveys and places. */
export function responseAnswers(
  answers: readonly Answer[],
  catalog: Pick<Catalog, 'versions' | 'survey' | 'touchpoint' | 'channel'>,
): ResponseAnswer[] {
  const versions = new Map(catalog.versions.map((version) => [version.id, version]));
  const [surveys, touchpoints, channels] = [
    catalog.survey,
    catalog.touchpoint,
    catalog.channel,
  ].map((entries) => new Map(entries.map(({ id, key }) => [id, key])));
  return answers.map((answer) => {
    const version = versions.get(answer.versionId);
    const survey = version && surveys?.get(version.surveyId);
    const touchpoint = touchpoints?.get(answer.touchpointId);
    const channel = channels?.get(answer.channelId);
    if (!version || !survey || !touchpoint || !channel) {
      throw new Error('an answer points at what is not in the catalog');
    }
    return {
      id: answer.id,
      survey,
      version: version.version,
      metric: version.metric,
      touchpoint,
      channel,
      score: answer.score,
      scale: version.scale,
      state: answer.state,
      answered_at: answer.answeredAt.toISOString(),
      ...(answer.person ? personAnswer(answer.person) : {}),
    };
  });
}

function personAnswer({ comment, language, attributes, customer }: AnswerPerson) {
  return {
    comment,
    language,
    attributes: { ...attributes },
    customer: customer && { id: customer.externalId, name: customer.name },
  };
}
