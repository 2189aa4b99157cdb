import type { Metadata } from 'next';
import { programmeOf } from '@/db/queries/programme';
import { requirePermission } from '@/lib/auth/member';
import { questionTemplates } from '@/lib/surveys/question-templates';
import { SampleNote } from '../sample-note';
import { saveBrandAction } from './actions';
import { BrandEditor } from './brand-editor';

export const metadata: Metadata = { title: 'Brand' };

export default async function BrandSettingsPage() {
  const { scope, workspace } = await requirePermission('settings:write');
  const { brandName, brandColour, logo, privacyUrl } = await programmeOf(scope);
  const [template] = questionTemplates('ces', brandName || workspace.name);
  if (!template) throw new Error('CES has no template');
  const { content, ...question } = template;
  return (
    <>
      {workspace.isSample ? <SampleNote /> : null}
      <BrandEditor
        action={saveBrandAction}
        company={workspace.name}
        brand={{ brandName, brandColour, logo, privacyUrl }}
        survey={{ question, content }}
      />
    </>
  );
}
