'use client';

import { useWords } from '#words';
import { TextField } from '@/components/ui/field';
import type { NewSurveyMapping, RoleOf } from '@/lib/csv/mapping';
import type { ColumnProfile } from '@/lib/csv/profile';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { ScoreWords } from './score-words';

export type ChosenSurvey = {
  key: string;
  name: string;
  metric: MetricId;
  min: number;
  max: number;
};

type Role = RoleOf<'score'>;
type Props = {
  column: ColumnProfile;
  role: Role;
  surveys: readonly ChosenSurvey[];
  onChange: (role: Role) => void;
};

/** Which survey a score column answers, and what of it is no answer. */
export function ScoreSettings({ column, role, surveys, onChange }: Props) {
  const t = useWords();
  const { survey } = role;
  return (
    <div className="grid gap-2">
      <label className="field">
        <span className="text-xs text-ink-3">{t('columns.survey-of')}</span>
        <select
          className="input input-sm"
          value={typeof survey === 'string' ? survey : ''}
          onChange={({ target }) =>
            onChange({ ...role, survey: target.value || newSurvey(column.name, survey, surveys) })
          }
        >
          <option value="">{t('columns.new-survey')}</option>
          {surveys.map(({ key, name, metric, min, max }) => (
            <option key={key} value={key}>
              {t('columns.survey-and-scale', {
                name,
                metric: t(`names.metric-${metric}`),
                min,
                max,
              })}
            </option>
          ))}
        </select>
      </label>
      {typeof survey === 'string' ? null : (
        <NewSurveyFields
          survey={survey}
          onChange={(changed) => onChange({ ...role, survey: changed })}
        />
      )}
      <TextField
        label={t('columns.not-answers')}
        placeholder={t('columns.not-answers-example')}
        defaultValue={role.notAnswers.join(', ')}
        onChange={({ target }) => onChange({ ...role, notAnswers: codesIn(target.value) })}
      />
      <ScoreWords column={column} role={role} onChange={onChange} />
    </div>
  );
}

function codesIn(text: string): string[] {
  return text
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '')
    .slice(0, 100);
}

const scales = ['1–5', '1–7', '0–10', '1–10', '1–6', '1–4', '1–3', '1–2', '0–1'] as const;

function NewSurveyFields({
  survey,
  onChange,
}: {
  survey: NewSurveyMapping;
  onChange: (survey: NewSurveyMapping) => void;
}) {
  const t = useWords();
  const metricOf = (text: string) => metricIds.find((id) => id === text) ?? survey.metric;
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextField
        className="col-span-2"
        label={t('columns.its-name')}
        defaultValue={survey.name}
        onChange={({ target }) => onChange({ ...survey, name: target.value.trim() || survey.name })}
      />
      <label className="field">
        <span className="text-xs text-ink-3">{t('columns.metric')}</span>
        <select
          className="input input-sm"
          value={survey.metric}
          onChange={({ target }) => {
            const metric = metricOf(target.value);
            const scale = metric === 'nps' ? { min: 0, max: 10, direction: 'ease' as const } : {};
            onChange({ ...survey, metric, ...scale });
          }}
        >
          {metricIds.map((id) => (
            <option key={id} value={id}>
              {t(`names.metric-${id}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="text-xs text-ink-3">{t('columns.scale')}</span>
        <select
          className="input input-sm"
          value={`${survey.min}–${survey.max}`}
          onChange={({ target }) => {
            const [min = 1, max = 5] = target.value.split('–').map(Number);
            onChange({ ...survey, min, max });
          }}
        >
          {scales.map((scale) => (
            <option key={scale}>{scale}</option>
          ))}
        </select>
      </label>
      {survey.metric === 'ces' ? (
        <label className="field col-span-2">
          <span className="text-xs text-ink-3">{t('columns.high-means')}</span>
          <select
            className="input input-sm"
            value={survey.direction}
            onChange={({ target }) =>
              onChange({ ...survey, direction: target.value === 'effort' ? 'effort' : 'ease' })
            }
          >
            <option value="ease">{t('columns.easy')}</option>
            <option value="effort">{t('columns.hard')}</option>
          </select>
        </label>
      ) : null}
    </div>
  );
}

function newSurvey(
  column: string,
  before: Role['survey'],
  surveys: readonly ChosenSurvey[],
): NewSurveyMapping {
  if (typeof before !== 'string') return before;
  const like = surveys.find(({ key }) => key === before);
  return {
    name: column,
    metric: like?.metric ?? 'csat',
    min: like?.min ?? 1,
    max: like?.max ?? 5,
    direction: 'ease',
    question: '',
    lowLabel: '',
    highLabel: '',
  };
}
