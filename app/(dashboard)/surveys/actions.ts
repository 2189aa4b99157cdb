'use server';

import { redirect } from 'next/navigation';
import { createSurvey, editSurvey } from '@/db/mutations/surveys';
import { memberAction } from '@/lib/form-action';
import { editedSurveyInput, surveyInput } from '@/lib/surveys/survey-input';
import { moveEntry } from '../move-entry';

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

export const moveSurvey = moveEntry('survey');
