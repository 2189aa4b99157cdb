import type { ShownAnswer, ShownPerson } from '@/components/responses/shown-answer';
import type { Catalog } from '@/db/queries/catalog';
import type { Answer, AnswerPerson } from '@/db/queries/responses';
import type { Member } from '@/lib/auth/member';
import { definition } from '@/lib/metrics/definition';
import { languageName } from '@/lib/reports/filter-options';
import { momentWords } from '@/lib/reports/listed-comments';

/** An answer with the names of its touchpoint, channel and survey, on the workspace's clock. */
export function shownAnswer(answer: Answer, catalog: Catalog, member: Member): ShownAnswer {
  const version = catalog.versions.find(({ id }) => id === answer.versionId);
  return {
    id: answer.id,
    href: `/responses/${answer.id}`,
    point: answer.score,
    definition: version ? definition(version.metric, version.scale, null) : null,
    at: momentWords(answer.answeredAt, member),
    touchpoint: nameOf(catalog.touchpoint, answer.touchpointId),
    channel: nameOf(catalog.channel, answer.channelId),
    survey: nameOf(catalog.survey, version?.surveyId ?? ''),
    state: answer.state,
    person: answer.person && shownPerson(answer.person, catalog),
  };
}

function shownPerson(person: AnswerPerson, { attributes }: Catalog): ShownPerson {
  const { comment, language, customer } = person;
  return {
    comment,
    language,
    languageName: language && languageName(language),
    attributes: attributes.flatMap(({ key, name }) => {
      const value = person.attributes[key];
      return key === 'language' || value === undefined ? [] : [[name, value] as const];
    }),
    customer: customer?.name ?? null,
  };
}

function nameOf(entries: readonly { id: string; name: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? '–';
}
