import { useWords } from '#words';
import { ArchiveForm } from '@/components/catalog/archive-form';
import { ActionButton } from '@/components/forms/action-button';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import type { FormAction } from '@/lib/form-state';
import { stateMove, stateSentence } from '@/lib/surveys/state-words';
import type { SurveyState } from '@/lib/surveys/vocabulary';

type Stated = { id: string; name: string; state: SurveyState; archived: boolean };

/** Whether a survey is asked, what that means, and what the next step would do. */
export function SurveyStatePanel({
  survey,
  actions,
  tryLink,
}: {
  survey: Stated;
  /** Null for somebody who may only look. */
  actions: { change: FormAction; duplicate: FormAction; archive: FormAction } | null;
  /** The page of the question, recording nothing. */
  tryLink: string;
}) {
  const t = useWords();
  const { state, archived } = survey;
  const move = stateMove(t, state);
  return (
    <Panel padded className="mb-4">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-[240px] flex-1">
          <p className="flex flex-wrap items-center gap-2">
            <StateBadge state={state} archived={archived} />
            <span>{stateSentence(t, state, archived)}</span>
          </p>
          {actions && !archived ? (
            <p className="mt-1 text-xs text-ink-3">
              {t('surveys.next', { move: move.label, what: move.consequence })}
            </p>
          ) : null}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <a className="btn" href={tryLink} target="_blank" rel="noreferrer">
            {t('surveys.try')}
          </a>
          {actions ? (
            <>
              <ActionButton action={actions.duplicate} fields={{ id: survey.id }}>
                {t('surveys.duplicate')}
              </ActionButton>
              <ArchiveForm
                action={actions.archive}
                id={survey.id}
                name={survey.name}
                archived={archived}
              />
              {archived ? null : (
                <ActionButton action={actions.change} fields={{ id: survey.id, state: move.to }}>
                  {move.label}
                </ActionButton>
              )}
            </>
          ) : null}
        </div>
      </div>
    </Panel>
  );
}

/** The state of a survey in one word. */
export function StateBadge({ state, archived }: Pick<Stated, 'state' | 'archived'>) {
  const t = useWords();
  if (archived) return <Badge>{t('surveys.archived')}</Badge>;
  const tone = state === 'live' ? 'accent' : state === 'paused' ? 'warn' : 'plain';
  return <Badge tone={tone}>{t(`surveys.state-${state}`)}</Badge>;
}
