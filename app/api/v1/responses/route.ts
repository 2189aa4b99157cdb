import { answerResponses } from '@/lib/api/answer-responses';
import { asResponse } from '@/lib/api/plain-reply';
import { receiveResponses } from '@/lib/api/receive-responses';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', answerResponses);

export const POST = apiRoute('responses:write', async (request, call) =>
  asResponse(await receiveResponses(request, call)),
);
