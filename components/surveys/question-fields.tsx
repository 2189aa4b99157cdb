'use client';

import { FieldError, SelectField, TextareaField, TextField } from '@/components/ui/field';
import { definitions, type MetricId } from '@/lib/metrics/definition';
import type { Direction } from '@/lib/metrics/scale';
import { drawingNames, drawingsFor, rangeKey, rangesFor } from '@/lib/surveys/scale-choices';
import { textDirection } from '@/lib/surveys/text-direction';
import { questionAdvice } from '@/lib/surveys/wording-advice';
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
  const { metric, draft, language, errors, change } = props;
  const direction = textDirection(language);
  const advice = questionAdvice(questionOf(draft), language);
  const wordsOf = (labels: boolean) =>
    advice.filter(({ kind }) => (kind === 'labels') === labels).map(({ words }) => words);
  return (
    <>
      <TextareaField
        label="Question"
        name="question"
        rows={2}
        lang={language}
        dir={direction}
        error={errors.question}
        value={draft.question}
        onChange={(event) => change({ question: event.target.value })}
        maxLength={300}
        hint="Short and neutral, about one thing."
      />
      <AdviceList advice={wordsOf(false)} />
      <ScaleFields {...props} />
      {metric === 'ces' ? <DirectionField {...props} /> : null}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={`Low end, ${scaleOf(draft).min}`}
          name="lowLabel"
          lang={language}
          dir={direction}
          error={errors.lowLabel}
          value={draft.lowLabel}
          onChange={(event) => change({ lowLabel: event.target.value })}
          maxLength={80}
        />
        <TextField
          label={`High end, ${scaleOf(draft).max}`}
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
  const ranges = rangesFor(metric).map((range) => ({
    value: rangeKey(range),
    label: `${range.min}–${range.max}, ${range.max - range.min + 1} points`,
  }));
  const drawings = drawingsFor(scaleOf(draft)).map((value) => ({
    value,
    label: drawingNames[value],
  }));
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        label="Scale"
        name="range"
        error={errors.range}
        value={draft.range}
        onChange={(event) => change({ range: event.target.value })}
        options={ranges}
      />
      <SelectField
        label="Drawn as"
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

const directionWords: Record<Direction, { label: string; hint: string }> = {
  ease: {
    label: 'A high answer means it was easy',
    hint: 'As in “… made it easy for me”, 7 strongly agree.',
  },
  effort: {
    label: 'A high answer means it was hard',
    hint: 'As in “How much effort …”, 5 very high. Scores are turned round, so that up is always better.',
  },
};

function DirectionField({ draft, errors, change }: Props) {
  return (
    <fieldset className="field">
      <legend className="mb-1">Direction</legend>
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
            {directionWords[direction].label}
            <small>{directionWords[direction].hint}</small>
          </span>
        </label>
      ))}
      {errors.direction?.[0] ? <FieldError>{errors.direction[0]}</FieldError> : null}
    </fieldset>
  );
}

function MethodField({ metric, draft, errors, change }: Props) {
  const methods = definitions(metric, scaleOf(draft));
  const [usual] = methods;
  const chosen = methods.find(({ id }) => id === draft.method) ?? usual;
  return (
    <SelectField
      label="Scored as"
      name="method"
      error={errors.method}
      value={draft.method}
      onChange={(event) => change({ method: event.target.value })}
      options={[
        { value: '', label: usual ? `${usual.label} (usual)` : 'Usual' },
        ...methods.slice(1).map(({ id, label }) => ({ value: id, label })),
      ]}
      hint={
        chosen
          ? `${chosen.formula}, over ${chosen.denominator}. Views start with it and may switch.`
          : undefined
      }
    />
  );
}
