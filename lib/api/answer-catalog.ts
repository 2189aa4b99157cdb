import 'server-only';
import { listChannels } from '@/db/queries/channels';
import { listSurveys } from '@/db/queries/surveys';
import { listTouchpoints } from '@/db/queries/touchpoints';
import type { ApiCall } from '@/lib/api-route';
import type { ChannelAnswer, SurveyAnswer, TouchpointAnswer } from './catalog-answer';

type Call = Pick<ApiCall<unknown>, 'scope'>;

/** The touchpoints by name, with the keys a sender needs. */
export async function answerTouchpoints(_request: Request, { scope }: Call): Promise<Response> {
  const touchpoints = (await listTouchpoints(scope)).map(
    ({ key, name, stage, eventKey, archived, answers }): TouchpointAnswer => ({
      key,
      name,
      stage,
      event_key: eventKey,
      archived,
      answers,
    }),
  );
  return Response.json({ touchpoints });
}

/** The channels by name, with the keys a sender needs. */
export async function answerChannels(_request: Request, { scope }: Call): Promise<Response> {
  const channels = (await listChannels(scope)).map(
    ({ key, name, kind, archived, answers }): ChannelAnswer => ({
      key,
      name,
      kind,
      archived,
      answers,
    }),
  );
  return Response.json({ channels });
}

/** The surveys by name, with the question and scale asked now. */
export async function answerSurveys(_request: Request, { scope }: Call): Promise<Response> {
  const surveys = (await listSurveys(scope)).map(
    ({ key, name, metric, archived, answers, latest }): SurveyAnswer => ({
      key,
      name,
      metric,
      version: latest.version,
      question: latest.question,
      scale: latest.scale,
      low_label: latest.lowLabel,
      high_label: latest.highLabel,
      archived,
      answers,
    }),
  );
  return Response.json({ surveys });
}
