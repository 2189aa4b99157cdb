'use client';

import type { ReactNode } from 'react';
import { useWords } from '#words';
import { ActionButton } from '@/components/forms/action-button';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Checkbox, FieldError, TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { cardKinds, type DashboardCard } from '@/lib/views/dashboard-cards';
import { CardSettings, type OfferedView } from './card-settings';
import { EditorGrid } from './editor-grid';
import { type DashboardEdits, useDashboardDraft } from './use-dashboard-draft';

type DashboardEditorProps = {
  dashboard: {
    id: string;
    name: string;
    isShared: boolean;
    cards: readonly DashboardCard[];
    /** The save that is being changed. */
    revision: string;
  };
  /** The cards as they are now, by id. */
  pictures: Readonly<Record<string, ReactNode>>;
  views: readonly OfferedView[];
  save: FormAction;
  /** Saves what was arranged as another dashboard. */
  copy: FormAction;
};

/** Arranges a dashboard: cards are added, dragged, resized, told what to count. Nothing counts until it is saved. */
export function DashboardEditor({ dashboard, pictures, views, save, copy }: DashboardEditorProps) {
  const t = useWords();
  const { id, name, isShared, cards, revision } = dashboard;
  const edits = useDashboardDraft({ name, isShared, cards });
  const { draft, chosen } = edits;
  const { state, attributes, error } = useForm(save);
  const placed = JSON.stringify(draft.cards);
  return (
    <>
      <PageHeader
        title={t('dashboard-editor.edit-named', { name })}
        description={t('dashboard-editor.how')}
        actions={
          <form {...attributes} className="flex flex-wrap gap-2">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="revision" value={revision} />
            <input type="hidden" name="name" value={draft.name} />
            <input type="hidden" name="shared" value={draft.isShared ? 'on' : ''} />
            <input type="hidden" name="cards" value={placed} />
            <Button onClick={edits.undo} disabled={!edits.isChanged}>
              {t('dashboard-editor.undo')}
            </Button>
            <Button onClick={edits.redo} disabled={!edits.mayRedo}>
              {t('dashboard-editor.redo')}
            </Button>
            <LinkButton href={`/dashboards/${id}`}>{t('ui.cancel')}</LinkButton>
            <SubmitButton>{t('ui.save')}</SubmitButton>
          </form>
        }
      />
      {state.status === 'refused' ? (
        <Notice
          tone="error"
          actions={
            <span className="flex flex-wrap gap-2">
              <ActionButton action={copy} fields={{ name: draft.name, cards: placed }} small>
                {t('dashboard-editor.save-copy')}
              </ActionButton>
              <a className="btn btn-sm" href={`/dashboards/${id}`} target="_blank" rel="noreferrer">
                {t('dashboard-editor.look-saved')}
              </a>
            </span>
          }
        >
          {state.message}
        </Notice>
      ) : null}
      {error('cards') ? <FieldError>{error('cards')}</FieldError> : null}
      <div className="dash-editor">
        <EditorGrid edits={edits} pictures={pictures} saved={cards} />
        <aside className="dash-side" aria-label={t('dashboard-editor.settings')}>
          {chosen ? <CardSettings card={chosen} edits={edits} views={views} /> : null}
          <AddCard edits={edits} />
          <WholeDashboard edits={edits} nameError={error('name')} />
        </aside>
      </div>
    </>
  );
}

function AddCard({ edits }: { edits: DashboardEdits }) {
  const t = useWords();
  return (
    <Panel title={t('dashboard-editor.add-card')} padded>
      <div className="flex flex-wrap gap-2">
        {cardKinds.map((kind) => (
          <Button key={kind} small onClick={() => edits.add(kind)}>
            <Icon name="plus" small />
            {t(`dashboard-editor.kind-${kind}`)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}

function WholeDashboard({ edits, nameError }: { edits: DashboardEdits; nameError: string | null }) {
  const t = useWords();
  const { draft } = edits;
  return (
    <Panel title={t('dashboard-editor.dashboard')} padded>
      <div className="grid gap-3">
        <TextField
          label={t('dashboard-editor.name')}
          value={draft.name}
          maxLength={80}
          error={nameError}
          onChange={({ target }) => edits.change({ name: target.value }, 'name')}
        />
        <Checkbox
          label={t('dashboard-editor.share')}
          checked={draft.isShared}
          hint={t('dashboard-editor.share-hint')}
          onChange={({ target }) => edits.change({ isShared: target.checked })}
        />
      </div>
    </Panel>
  );
}
