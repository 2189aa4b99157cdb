import { keylessRoute } from '@/lib/api-route';
import { receiveHook } from '@/lib/asking/receive-hook';

export const POST = keylessRoute<{ token: string }>((request, { token }) =>
  receiveHook(request, { token, now: new Date() }),
);
