import { answerResponses } from '@/lib/api/answer-responses';
import { asResponse } from '@/lib/api/plain-reply';
import { receiveResponses } from '@/lib/api/receive-responses';
import { apiRoute } from '@/lib/api-route';

const receive = apiRoute('responses:write', receiveResponses);

export const GET = apiRoute('metrics:read', answerResponses);

export async function POST(...asked: Parameters<typeof receive>): Promise<Response> {
  return asResponse(await receive(...asked));
}
