import { type DelightedPlace, receiveDelighted } from '@/lib/api/receive-delighted';
import { apiRoute } from '@/lib/api-route';

export const POST = apiRoute<DelightedPlace>('responses:write', receiveDelighted, 'basic');
