import { describe, expect, it } from 'vitest';
import { findSurvey, listSurveys } from '@/db/queries/surveys';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { setArchived } from './archive-entry';
import { recordResponses } from './record-responses';
import { createSurvey, editSurvey, type NewSurvey } from './surveys';
import { setResponseState } from './withdraw-responses';

const effort: NewSurvey = {
  name: 'Effort after support',
  metric: 'ces',
  question: 'You made it easy for me.',
  scale: { min: 1, max: 7, direction: 'ease' },
  drawing: 'numbers',
  lowLabel: 'Strongly disagree',
  highLabel: 'Strongly agree',
  method: null,
};

async function answered(workspace: TestWorkspace) {
  const survey = await createSurvey(workspace.scope, effort);
  const answer = workspace.answer({ surveyVersionId: survey.versionId, score: 6 });
  const [recorded] = await recordResponses(workspace.scope, [answer]);
  return { ...survey, responseId: recorded?.id ?? '' };
}

describe('createSurvey', () => {
  it('makes the survey and its first version', async () => {
    const { scope } = await testWorkspace();
    const { id, key, versionId } = await createSurvey(scope, effort);
    expect(key).toBe('effort-after-support');
    expect(await findSurvey(scope, id)).toMatchObject({
      metric: 'ces',
      answers: 0,
      latest: { id: versionId, version: 1, scale: effort.scale, question: effort.question },
    });
  });

  it('refuses a scale on which the metric is not measured', async () => {
    const { scope } = await testWorkspace();
    const scale = { min: 0, max: 10, direction: 'ease' } as const;
    await expect(createSurvey(scope, { ...effort, scale })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(createSurvey(scope, { ...effort, method: 'nps' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('editSurvey', () => {
  it('edits in place while nobody has answered', async () => {
    const { scope } = await testWorkspace();
    const { id, versionId } = await createSurvey(scope, effort);
    const scale = { min: 1, max: 5, direction: 'effort' } as const;
    const edited = await editSurvey(scope, id, { ...effort, scale });
    expect(edited).toEqual({ effect: 'in-place', versionId });
    expect((await findSurvey(scope, id))?.versions).toHaveLength(1);
  });

  it('makes a new version of a wording that has answers', async () => {
    const workspace = await testWorkspace();
    const { id, versionId } = await answered(workspace);
    const edited = await editSurvey(workspace.scope, id, { ...effort, question: 'It was easy.' });
    expect(edited.effect).toBe('break');
    const survey = await findSurvey(workspace.scope, id);
    expect(survey?.versions.map(({ version, answers }) => [version, answers])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(survey?.versions[1]).toMatchObject({ id: versionId, question: effort.question });
  });

  it('knows answers that were all withdrawn', async () => {
    const workspace = await testWorkspace();
    const { id, responseId } = await answered(workspace);
    await setResponseState(workspace.scope, [responseId], 'withdrawn');
    const scale = { min: 1, max: 5, direction: 'ease' } as const;
    expect((await editSurvey(workspace.scope, id, { ...effort, scale })).effect).toBe('new-series');
  });

  it('changes the name or the method without a new version', async () => {
    const workspace = await testWorkspace();
    const { id, key } = await answered(workspace);
    const edited = await editSurvey(workspace.scope, id, {
      ...effort,
      name: 'Effort',
      method: 'agree',
    });
    expect(edited.effect).toBe('in-place');
    expect(await findSurvey(workspace.scope, id)).toMatchObject({
      key,
      name: 'Effort',
      versions: [{ method: 'agree' }],
    });
  });

  it('does not find one of another workspace', async () => {
    const workspace = await testWorkspace();
    const { id } = await answered(workspace);
    const { scope } = await testWorkspace();
    await expect(editSurvey(scope, id, effort)).rejects.toMatchObject({ code: 'not-found' });
    expect(await findSurvey(scope, id)).toBeUndefined();
  });
});

it('an archived survey keeps its answers', async () => {
  const workspace = await testWorkspace();
  const { id } = await answered(workspace);
  await setArchived(workspace.scope, 'survey', id, new Date('2026-03-02T12:00:00Z'));
  const listed = (await listSurveys(workspace.scope)).find((survey) => survey.id === id);
  expect(listed).toMatchObject({ archived: true, answers: 1, lastDay: '2026-03-02' });
});
