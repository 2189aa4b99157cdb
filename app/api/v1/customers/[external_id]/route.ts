import { answerCustomer, receiveCustomer } from '@/lib/api/answer-customers';
import { apiRoute } from '@/lib/api-route';

export const GET = apiRoute<{ external_id: string }>('people:read', answerCustomer);

export const PUT = apiRoute<{ external_id: string }>('responses:write', receiveCustomer);
