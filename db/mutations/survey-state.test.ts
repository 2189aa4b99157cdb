import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { findSurvey } from '@/db/queries/surveys';
import { auditLog } from '@/db/schema';
import { testWorkspace } from '@/db/testing/workspace';
import { readContent } from '@/lib/surveys/content';
import { addFollowUp, setText } from '@/lib/surveys/content-edit';
import { duplicateSurvey } from './duplicate-survey';
import { recordResponses } from './record-responses';
import { setSurveyState } from './survey-state';
import { createSurvey, editSurvey, type NewSurvey } from './surveys';

const content = setText(addFollowUp(readContent({})), 'pl', { part: 'question' }, 'Jak było?');

const effort: NewSurvey = {
  name: 'Effort after support',
  metric: 'ces',
  question: 'How easy was it?',
  scale: { min: 1, max: 5, direction: 'ease' },
  drawing: 'faces',
  lowLabel: 'Very difficult',
  highLabel: 'Very easy',
  method: null,
  content,
};

describe('setSurveyState', () => {
  it('changes the state once and says so in the audit log', async () => {
    const { scope } = await testWorkspace();
    const { id } = await createSurvey(scope, { ...effort, state: 'draft' });
    expect((await findSurvey(scope, id))?.state).toBe('draft');
    await setSurveyState(scope, id, 'live');
    await setSurveyState(scope, id, 'live');
    expect((await findSurvey(scope, id))?.state).toBe('live');
    const told = await db
      .select({ details: auditLog.details })
      .from(auditLog)
      .where(
        and(
          eq(auditLog.workspaceId, scope.workspaceId),
          eq(auditLog.action, 'survey.state-changed'),
        ),
      );
    expect(told).toMatchObject([{ details: { id, before: 'draft', after: 'live' } }]);
  });

  it('does not find one of another workspace', async () => {
    const [own, other] = [await testWorkspace(), await testWorkspace()];
    const { id } = await createSurvey(other.scope, effort);
    await expect(setSurveyState(own.scope, id, 'paused')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(duplicateSurvey(own.scope, id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await findSurvey(other.scope, id))?.state).toBe('live');
  });
});

describe('duplicateSurvey', () => {
  it('makes a draft with the same words and no answers', async () => {
    const workspace = await testWorkspace();
    const { scope } = workspace;
    const { id, versionId } = await createSurvey(scope, effort);
    await recordResponses(scope, [workspace.answer({ surveyVersionId: versionId, score: 2 })]);
    const copies = [await duplicateSurvey(scope, id), await duplicateSurvey(scope, id)];
    expect(copies.map(({ name }) => name)).toEqual([
      'Effort after support (copy)',
      'Effort after support (copy 2)',
    ]);
    expect(await findSurvey(scope, copies[0]?.id ?? '')).toMatchObject({
      state: 'draft',
      metric: 'ces',
      answers: 0,
      latest: { version: 1, drawing: 'faces', content },
    });
  });

  it('finds room for its name', async () => {
    const { scope } = await testWorkspace();
    const { id } = await createSurvey(scope, { ...effort, name: 'x'.repeat(80) });
    expect((await duplicateSurvey(scope, id)).name).toBe(`${'x'.repeat(73)} (copy)`);
  });
});

describe('what is asked beside the score', () => {
  async function answered() {
    const workspace = await testWorkspace();
    const survey = await createSurvey(workspace.scope, effort);
    const answer = workspace.answer({ surveyVersionId: survey.versionId, score: 2 });
    await recordResponses(workspace.scope, [answer]);
    return { scope: workspace.scope, ...survey };
  }

  it('makes a new version where there are answers, and old answers keep theirs', async () => {
    const { scope, id } = await answered();
    const changed = setText(content, 'pl', { part: 'question' }, 'Czy było łatwo?');
    expect((await editSurvey(scope, id, { ...effort, content: changed })).effect).toBe('break');
    const versions = (await findSurvey(scope, id))?.versions;
    expect(versions?.map((version) => version.content)).toEqual([changed, content]);
  });

  it('lets thanks and mail be replaced in place', async () => {
    const { scope, id, versionId } = await answered();
    const changed = setText(content, 'en', { part: 'mailSubject' }, 'One question');
    expect(await editSurvey(scope, id, { ...effort, content: changed })).toEqual({
      effect: 'in-place',
      versionId,
    });
    expect((await findSurvey(scope, id))?.latest.content).toEqual(changed);
  });

  it('stays where an edit does not speak of it', async () => {
    const { scope, id } = await answered();
    const { content: _, ...question } = effort;
    expect((await editSurvey(scope, id, question)).effect).toBe('none');
    await editSurvey(scope, id, { ...question, question: 'Was it easy?' });
    expect((await findSurvey(scope, id))?.latest.content).toEqual(content);
  });
});
