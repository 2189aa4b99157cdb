import { answerResponseRate } from '@/lib/api/answer-response-rate';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', answerResponseRate);
