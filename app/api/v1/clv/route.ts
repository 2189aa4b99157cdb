import { answerClv } from '@/lib/api/answer-clv';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', answerClv);
