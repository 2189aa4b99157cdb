import type { Endpoint, Group } from './endpoint';
import type { InputName, OutputName } from './schemas';

type Kind = {
  /** As in paths: `touchpoint`; the list has an s more. */
  what: string;
  group: Group;
  one: OutputName;
  list: OutputName;
  input: InputName;
  example: unknown;
};

const kinds: readonly Kind[] = [
  {
    what: 'touchpoint',
    group: 'Touchpoints',
    one: 'Touchpoint',
    list: 'TouchpointList',
    input: 'NewTouchpoint',
    example: { name: 'Support case solved', stage: 'support', event_key: 'case.solved' },
  },
  {
    what: 'channel',
    group: 'Channels',
    one: 'Channel',
    list: 'ChannelList',
    input: 'NewChannel',
    example: { name: 'Phone', kind: 'phone' },
  },
  {
    what: 'survey',
    group: 'Surveys',
    one: 'Survey',
    list: 'SurveyList',
    input: 'NewSurvey',
    example: {
      name: 'Relationship',
      metric: 'nps',
      question: 'How likely are you to recommend us to a friend or colleague?',
      scale: { min: 0, max: 10 },
      low_label: 'Not at all likely',
      high_label: 'Extremely likely',
    },
  },
];

/** What answers name by key: touchpoints, channels and surveys. */
export const catalogEndpoints: readonly Endpoint[] = kinds.flatMap((kind): Endpoint[] => {
  const { what, group, one, list } = kind;
  const path = `/api/v1/${what}s`;
  const inPath = { key: `Key of the ${what}.` };
  return [
    {
      id: `list${group}`,
      method: 'get',
      path,
      group,
      permission: 'metrics:read',
      title: `List ${what}s`,
      about: 'All of them by name, archived ones too, on one page.',
      answers: { 200: [`The ${what}s.`, list] },
    },
    {
      id: `create${one}`,
      method: 'post',
      path,
      group,
      permission: 'surveys:write',
      title: `Add a ${what}`,
      about: 'Its key is made of the name and never changes.',
      body: kind.input,
      example: kind.example,
      answers: { 201: [`The ${what}, which is new.`, one] },
    },
    {
      id: `get${one}`,
      method: 'get',
      path: `${path}/{key}`,
      group,
      permission: 'metrics:read',
      title: `Read a ${what}`,
      inPath,
      answers: { 200: [`The ${what}.`, one] },
    },
    {
      id: `archive${one}`,
      method: 'patch',
      path: `${path}/{key}`,
      group,
      permission: 'surveys:write',
      title: `Archive a ${what}, or bring it back`,
      about: 'Its answers stay in every number.',
      inPath,
      body: 'ArchiveChange',
      example: { archived: true },
      answers: { 200: [`The ${what} as it is now.`, one] },
    },
  ];
});
