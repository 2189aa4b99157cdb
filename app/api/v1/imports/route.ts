import { answerImports } from '@/lib/api/answer-imports';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('imports:write', answerImports);
