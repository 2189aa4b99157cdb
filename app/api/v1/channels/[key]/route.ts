import { channelDoor } from '@/lib/api/answer-catalog';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute<{ key: string }>('metrics:read', channelDoor.one);

export const PATCH = apiRoute<{ key: string }>('surveys:write', channelDoor.move);
