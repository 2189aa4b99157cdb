import { answerChannels } from '@/lib/api/answer-catalog';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('metrics:read', answerChannels);
