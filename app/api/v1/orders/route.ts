import { answerOrders } from '@/lib/api/answer-value';
import { receiveOrders } from '@/lib/api/receive-value';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('people:read', answerOrders);

export const POST = apiRoute('responses:write', receiveOrders);
