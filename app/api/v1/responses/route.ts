import { receiveResponses } from '@/lib/api/receive-responses';
import { apiRoute } from '@/lib/api-route';

export const POST = apiRoute('responses:write', receiveResponses);
