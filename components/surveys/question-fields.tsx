'use client';

import { useWords } from '#words';
import { FieldError, SelectField, TextareaField, TextField } from '@/components/ui/field';
import { definitions, type MetricId } from '@/lib/metrics/definition';
import { drawingsFor, rangeKey, rangesFor } from '@/lib/surveys/scale-choices';
import { textDirection } from '@/lib/surveys/text-direction';
import { questionAdvice } from '@/lib/surveys/wording-advice';
import { definitionWords } from '@/lib/words/definition-words';
import { AdviceList } from './advice-list';
import { type QuestionDraft, questionOf, scaleOf } from './question-draft';

type Errors = { [field: string]: string[] | undefined };

type Props = {
  metric: MetricId;
  draft: QuestionDraft;
  /** In which the question is written, as a tag such as `pl`. */
  language: string;
  errors: Errors;
  change: (part: Partial<QuestionDraft>) => void;
};

/** Wording, scale, direction, end labels, drawing and method of a question. */
export function QuestionFields(props: Props) {
  const t = useWords();
  const { metric, draft, language, errors, change } = props;
  const direction = textDirection(language);
  const advice = questionAdvice(t, questionOf(draft), language);
  const wordsOf = (labels: boolean) =>
    advice.filter(({ kind }) => (kind === 'labels') === labels).map(({ words }) => words);
  return (
    <>
      <TextareaField
        label={t('survey-editor.question')}
        name="question"
        rows={2}
        lang={language}
        dir={direction}
        error={errors.question}
        value={draft.question}
        onChange={(event) => change({ question: event.target.value })}
        maxLength={300}
        hint={t('survey-editor.question-hint')}
      />
      <AdviceList advice={wordsOf(false)} />
      <ScaleFields {...props} />
      {metric === 'ces' ? <DirectionField {...props} /> : null}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t('survey-editor.low-end', { point: scaleOf(draft).min })}
          name="lowLabel"
          lang={language}
          dir={direction}
          error={errors.lowLabel}
          value={draft.lowLabel}
          onChange={(event) => change({ lowLabel: event.target.value })}
          maxLength={80}
        />
        <TextField
          label={t('survey-editor.high-end', { point: scaleOf(draft).max })}
          name="highLabel"
          lang={language}
          dir={direction}
          error={errors.highLabel}
          value={draft.highLabel}
          onChange={(event) => change({ highLabel: event.target.value })}
          maxLength={80}
        />
      </div>
      <AdviceList advice={wordsOf(true)} />
      <MethodField {...props} />
    </>
  );
}

function ScaleFields({ metric, draft, errors, change }: Props) {
  const t = useWords();
  const ranges = rangesFor(metric).map((range) => ({
    value: rangeKey(range),
    label: t('survey-editor.range', { ...range, count: range.max - range.min + 1 }),
  }));
  const drawings = drawingsFor(scaleOf(draft)).map((value) => ({
    value,
    label: t(`survey-editor.drawing-${value}`),
  }));
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        label={t('survey-editor.scale')}
        name="range"
        error={errors.range}
        value={draft.range}
        onChange={(event) => change({ range: event.target.value })}
        options={ranges}
      />
      <SelectField
        label={t('survey-editor.drawn-as')}
        name="drawing"
        error={errors.drawing}
        value={draft.drawing}
        onChange={(event) => {
          const drawing = drawings.find(({ value }) => value === event.target.value)?.value;
          if (drawing) change({ drawing });
        }}
        options={drawings}
      />
    </div>
  );
}

function DirectionField({ draft, errors, change }: Props) {
  const t = useWords();
  return (
    <fieldset className="field">
      <legend className="mb-1">{t('survey-editor.direction')}</legend>
      {(['ease', 'effort'] as const).map((direction) => (
        <label key={direction} className="check">
          <input
            type="radio"
            name="direction"
            value={direction}
            checked={draft.direction === direction}
            onChange={() => change({ direction })}
          />
          <span>
            {t(`survey-editor.direction-${direction}`)}
            <small>{t(`survey-editor.direction-${direction}-hint`)}</small>
          </span>
        </label>
      ))}
      {errors.direction?.[0] ? <FieldError>{errors.direction[0]}</FieldError> : null}
    </fieldset>
  );
}

function MethodField({ metric, draft, errors, change }: Props) {
  const t = useWords();
  const methods = definitions(metric, scaleOf(draft)).map((method) => ({
    id: method.id,
    words: definitionWords(t, method),
  }));
  const [usual] = methods;
  const { formula, denominator } =
    (methods.find(({ id }) => id === draft.method) ?? usual)?.words ?? {};
  return (
    <SelectField
      label={t('survey-editor.method')}
      name="method"
      error={errors.method}
      value={draft.method}
      onChange={(event) => change({ method: event.target.value })}
      options={[
        {
          value: '',
          label: usual
            ? t('survey-editor.usual-method', { label: usual.words.label })
            : t('survey-editor.usual'),
        },
        ...methods.slice(1).map(({ id, words }) => ({ value: id, label: words.label })),
      ]}
      hint={
        formula && denominator
          ? t('survey-editor.method-hint', { formula, denominator })
          : undefined
      }
    />
  );
}
