import type { ShownAnswer, ShownPerson } from '@/components/responses/shown-answer';
import type { Catalog } from '@/db/queries/catalog';
import { foundMarks } from '@/db/queries/comment-search';
import type { Answer, AnswerPerson } from '@/db/queries/responses';
import type { Member } from '@/lib/auth/member';
import { definition } from '@/lib/metrics/definition';
import { momentWords } from '@/lib/reports/listed-comments';
import { languageName } from '@/lib/surveys/language-names';
import type { Words } from '@/lib/words/words';

/** Both signs around what a search found, so that every second piece is found. */
const found = new RegExp(`[${foundMarks.start}${foundMarks.end}]`);

/** An answer with the names of its touchpoint, channel and survey, on the workspace's clock. */
export function shownAnswer(
  t: Words,
  answer: Answer,
  catalog: Catalog,
  member: Pick<Member, 'now' | 'workspace'>,
  tags: readonly { readonly name: string }[] = [],
): ShownAnswer {
  const version = catalog.versions.find(({ id }) => id === answer.versionId);
  return {
    id: answer.id,
    href: `/responses/${answer.id}`,
    point: answer.score,
    definition: version ? definition(version.metric, version.scale, null) : null,
    at: momentWords(t, answer.answeredAt, member),
    touchpoint: nameOf(catalog.touchpoint, answer.touchpointId),
    channel: nameOf(catalog.channel, answer.channelId),
    survey: nameOf(catalog.survey, version?.surveyId ?? ''),
    state: answer.state,
    tags: tags.map(({ name }) => name),
    person: answer.person && shownPerson(t, answer.person, catalog),
  };
}

function shownPerson(t: Words, person: AnswerPerson, { attributes }: Catalog): ShownPerson {
  const { comment, language, customer } = person;
  return {
    comment,
    pieces: person.marked === null ? null : person.marked.split(found),
    language,
    languageName: language && languageName(t, language),
    attributes: attributes.flatMap(({ key, name }) => {
      const value = person.attributes[key];
      return key === 'language' || value === undefined ? [] : [[name, value] as const];
    }),
    customer: customer?.name ?? null,
    customerHref: customer && `/customers/${customer.id}`,
  };
}

function nameOf(entries: readonly { id: string; name: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? '–';
}
