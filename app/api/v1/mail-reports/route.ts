import { receiveMailReports } from '@/lib/api/receive-mail-reports';
import { apiRoute } from '@/lib/api-route';

export const POST = apiRoute('responses:write', receiveMailReports);
