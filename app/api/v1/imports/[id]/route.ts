import { answerImport } from '@/lib/api/answer-imports';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute<{ id: string }>('imports:write', answerImport);
