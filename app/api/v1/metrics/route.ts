import { answerMetrics } from '@/lib/api/answer-metric';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', answerMetrics);
