import { surveyDoor } from '@/lib/api/answer-catalog';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute<{ key: string }>('metrics:read', surveyDoor.one);

export const PATCH = apiRoute<{ key: string }>('surveys:write', surveyDoor.move);
