import { touchpointDoor } from '@/lib/api/answer-catalog';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute<{ key: string }>('metrics:read', touchpointDoor.one);

export const PATCH = apiRoute<{ key: string }>('surveys:write', touchpointDoor.move);
