'use server';

import * as z from 'zod';
import { keepLanguage } from '@/db/mutations/members';
import { requireMember } from '@/lib/auth/member';
import { languages } from '@/lib/words/languages';

/** Keeps the language that somebody chose, for mails that go to them later; pages go by the cookie. */
export async function keepLanguageAction(language: string): Promise<void> {
  const { userId } = await requireMember();
  await keepLanguage(userId, z.enum(languages).parse(language));
}
