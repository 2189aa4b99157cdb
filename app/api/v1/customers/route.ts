import { answerCustomers } from '@/lib/api/answer-customers';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute('people:read', answerCustomers);
