'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { saveProgramme } from '@/db/mutations/programme';
import { allowAgain, suppressAll } from '@/db/mutations/suppressions';
import { memberAction } from '@/lib/form-action';
import { sendTestMail } from '@/lib/mail/test-mail';
import { deliveryInput } from '@/lib/surveys/delivery-input';
import { suppressInput } from '@/lib/surveys/suppress-input';
import { formatCount, paragraph } from '@/lib/words/figures';
import { refusal } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';
import { say } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { refuseInSample } from '../refuse-in-sample';

const page = '/settings/delivery';

export const saveDeliveryAction = memberAction(
  'settings:write',
  deliveryInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await saveProgramme(scope, input);
    revalidatePath(page);
    const t = await requestWords();
    return { status: 'saved', message: t('settings.delivery-saved') };
  },
);

export const sendTestMailAction = memberAction(
  'settings:write',
  z.object({}),
  async (_input, { scope, workspace, email, now }) => {
    refuseInSample(workspace);
    const t = await requestWords();
    const { went, said } = await sendTestMail(t, scope, email, now);
    if (!went) throw refusal('unavailable', said.key, said.values);
    return { status: 'saved', message: say(t, said) };
  },
);

export const suppressAction = memberAction(
  'settings:write',
  suppressInput,
  async ({ addresses, note }, { scope, workspace }) => {
    refuseInSample(workspace);
    const added = await suppressAll(scope, addresses, note);
    revalidatePath(page);
    return { status: 'saved', message: suppressedWords(await requestWords(), addresses, added) };
  },
);

export const allowAgainAction = memberAction(
  'settings:write',
  z.object({ hash: z.string().regex(/^(report:[0-9a-f-]{36}:)?[0-9a-f]{64}$/) }),
  async ({ hash }, { scope, workspace }) => {
    refuseInSample(workspace);
    await allowAgain(scope, hash);
    revalidatePath(page);
    return { status: 'saved' };
  },
);

function suppressedWords(t: Words, addresses: readonly string[], added: number): string {
  const [only] = addresses;
  if (only !== undefined && addresses.length === 1) {
    return t(added === 1 ? 'settings.suppressed-one' : 'settings.suppressed-known', {
      address: only,
    });
  }
  const known = addresses.length - added;
  return paragraph(t, [
    t('settings.suppressed-many', { count: added, n: formatCount(t, added) }),
    known === 0 ? '' : t('settings.suppressed-there', { count: known, n: formatCount(t, known) }),
  ]);
}
