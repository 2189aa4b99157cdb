import { answerResponse, changeResponse } from '@/lib/api/answer-responses';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute<{ id: string }>('metrics:read', answerResponse);

export const PATCH = apiRoute<{ id: string }>('responses:write', changeResponse);
