import { answerWhy } from '@/lib/api/answer-metric';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute<{ metric: string }>('metrics:read', answerWhy);
