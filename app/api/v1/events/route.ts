import { receiveEvents } from '@/lib/api/receive-events';
import { apiRoute } from '@/lib/api-route';

export const POST = apiRoute('responses:write', receiveEvents);
