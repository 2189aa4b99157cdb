import { answerChurn } from '@/lib/api/answer-churn';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', answerChurn);
