'use server';

import { redirect } from 'next/navigation';
import * as z from 'zod';
import { enterByLink } from '@/lib/auth/enter';
import { openAction } from '@/lib/form-action';

export const enterAction = openAction(
  z.object({ token: z.string().max(200) }),
  async ({ token }) => {
    await enterByLink(token);
    redirect('/start');
  },
);
