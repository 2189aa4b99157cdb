'use server';

import { createHash } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { archiveWebhook, changeWebhook, createWebhook } from '@/db/mutations/webhooks';
import { findWebhook } from '@/db/queries/webhooks';
import { memberAction } from '@/lib/form-action';
import { idInput } from '@/lib/surveys/archive-input';
import { newWebhookInput, webhookInput } from '@/lib/surveys/webhook-input';
import { refusal } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';
import { refuseInSample } from '../settings/refuse-in-sample';

export const createWebhookAction = memberAction(
  'settings:write',
  newWebhookInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    const { id } = await createWebhook(scope, input);
    redirect(`/webhooks/${id}`);
  },
);

export const changeWebhookAction = memberAction(
  'settings:write',
  webhookInput,
  async ({ id, name, mapping, secret }, { scope }) => {
    const before = await findWebhook(scope, id);
    const kept = before?.mapping.secret ?? null;
    if (secret.header && secret.secret === '' && !kept) {
      throw refusal('invalid', 'webhooks.write-secret');
    }
    const hash =
      secret.secret === '' ? kept?.hash : createHash('sha256').update(secret.secret).digest('hex');
    const shared = secret.header && hash ? { header: secret.header, hash } : null;
    await changeWebhook(scope, id, { name, mapping: { ...mapping, secret: shared } });
    revalidatePath('/webhooks', 'layout');
    const t = await requestWords();
    return { status: 'saved', message: t('webhooks.saved') };
  },
);

export const archiveWebhookAction = memberAction(
  'settings:write',
  z.object(idInput),
  async ({ id }, { scope, now }) => {
    await archiveWebhook(scope, id, now);
    redirect('/webhooks');
  },
);
