import { surveyDoor } from '@/lib/api/answer-catalog';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', surveyDoor.list);

export const POST = apiRoute('surveys:write', surveyDoor.create);
