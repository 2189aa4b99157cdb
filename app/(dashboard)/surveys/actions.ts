'use server';

import { redirect } from 'next/navigation';
import { archiveSurvey, createSurvey, editSurvey, unarchiveSurvey } from '@/db/mutations/surveys';
import { memberAction } from '@/lib/form-action';
import { archiveInput } from '@/lib/surveys/archive-input';
import { editedSurveyInput, surveyInput } from '@/lib/surveys/survey-input';

export const addSurvey = memberAction('surveys:write', surveyInput, async (input, { scope }) => {
  const { id } = await createSurvey(scope, input);
  redirect(`/surveys?done=added&id=${id}`);
});

export const saveSurvey = memberAction(
  'surveys:write',
  editedSurveyInput,
  async ({ id, ...input }, { scope }) => {
    await editSurvey(scope, id, input);
    redirect(`/surveys?done=saved&id=${id}`);
  },
);

export const moveSurvey = memberAction(
  'surveys:write',
  archiveInput,
  async ({ id, archived }, { scope }) => {
    if (archived) await archiveSurvey(scope, id, new Date());
    else await unarchiveSurvey(scope, id);
    redirect(`/surveys?done=${archived ? 'archived' : 'unarchived'}&id=${id}`);
  },
);
