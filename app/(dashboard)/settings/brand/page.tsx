import type { Metadata } from 'next';
import { programmeOf } from '@/db/queries/programme';
import { requirePermission } from '@/lib/auth/member';
import { questionTemplates } from '@/lib/surveys/question-templates';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { SampleNote } from '../sample-note';
import { saveBrandAction } from './actions';
import { BrandEditor } from './brand-editor';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.page-brand') };
}

export default async function BrandSettingsPage() {
  const { scope, workspace } = await requirePermission('settings:write');
  const { brandName, brandColour, logo, privacyUrl } = await programmeOf(scope);
  const [template] = questionTemplates('ces', brandName || workspace.name);
  if (!template) throw new Error('CES has no template');
  const { content, ...question } = template;
  return (
    <ClientWords
      areas={['brand-faults', 'brand-form', 'faults', 'survey-content', 'survey-preview']}
    >
      {workspace.isSample ? <SampleNote /> : null}
      <BrandEditor
        action={saveBrandAction}
        company={workspace.name}
        brand={{ brandName, brandColour, logo, privacyUrl }}
        survey={{ question, content }}
      />
    </ClientWords>
  );
}
