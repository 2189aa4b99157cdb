import { touchpointDoor } from '@/lib/api/answer-catalog';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', touchpointDoor.list);

export const POST = apiRoute('surveys:write', touchpointDoor.create);
