import { channelDoor } from '@/lib/api/answer-catalog';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', channelDoor.list);

export const POST = apiRoute('surveys:write', channelDoor.create);
