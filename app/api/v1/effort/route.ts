import { answerEffort } from '@/lib/api/answer-effort';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', answerEffort);
