'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { duplicateSurvey } from '@/db/mutations/duplicate-survey';
import { setSurveyState } from '@/db/mutations/survey-state';
import { createSurvey, editSurvey } from '@/db/mutations/surveys';
import { memberAction } from '@/lib/form-action';
import {
  duplicateInput,
  editedSurveyInput,
  surveyInput,
  surveyStateInput,
} from '@/lib/surveys/survey-input';
import { moveEntry } from '../move-entry';

export const addSurvey = memberAction('surveys:write', surveyInput, async (input, { scope }) => {
  const { id } = await createSurvey(scope, { ...input, state: 'draft' });
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

export const changeSurveyState = memberAction(
  'surveys:write',
  surveyStateInput,
  async ({ id, state }, { scope }) => {
    await setSurveyState(scope, id, state);
    revalidatePath('/surveys', 'layout');
    return { status: 'saved' };
  },
);

export const copySurvey = memberAction(
  'surveys:write',
  duplicateInput,
  async ({ id }, { scope }) => {
    const copy = await duplicateSurvey(scope, id);
    redirect(`/surveys/${copy.id}`);
  },
);

export const moveSurvey = moveEntry('survey');
