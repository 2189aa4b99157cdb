import { answerSubscriptions } from '@/lib/api/answer-value';
import { receiveSubscriptions } from '@/lib/api/receive-value';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('people:read', answerSubscriptions);

export const POST = apiRoute('responses:write', receiveSubscriptions);
