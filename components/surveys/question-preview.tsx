import type { ReactNode } from 'react';
import type { Question } from '@/lib/surveys/question';
import { pointsOf, pointWords } from '@/lib/surveys/scale-choices';
import { Face, moodOf, Star, Thumb } from './scale-marks';

export type PreviewedQuestion = Pick<
  Question,
  'question' | 'scale' | 'drawing' | 'lowLabel' | 'highLabel'
>;

/** A question as its respondents see it. No colour on the answers: it would lead the hand. */
export function QuestionPreview({ question }: { question: PreviewedQuestion }) {
  const { scale, drawing, lowLabel, highLabel } = question;
  const words = pointWords(scale, lowLabel, highLabel);
  const inWords = drawing === 'likert';
  return (
    <div
      role="img"
      aria-label={`Preview: ${question.question} ${scale.min} ${lowLabel} to ${scale.max} ${highLabel}`}
      className="rounded-lg border border-line bg-surface p-5"
    >
      <p className="text-lg font-semibold text-balance break-words">
        {question.question || <span className="text-ink-3">Your question</span>}
      </p>
      {inWords ? (
        <WordButtons points={pointsOf(scale)} words={words} />
      ) : (
        <PointButtons question={question} />
      )}
      {inWords ? null : (
        <div className="mt-2 flex justify-between gap-4 text-ink-2">
          <span className="break-words">{lowLabel}</span>
          <span className="text-end break-words">{highLabel}</span>
        </div>
      )}
    </div>
  );
}

const button =
  'flex items-center justify-center rounded-md border border-control bg-surface text-ink';

function WordButtons({ points, words }: { points: readonly number[]; words: readonly string[] }) {
  return (
    <div className="mt-5 grid gap-1.5">
      {points.map((point, position) => (
        <span key={point} className={`${button} min-h-11 px-3 py-2`}>
          {words[position]}
        </span>
      ))}
    </div>
  );
}

function PointButtons({ question: { scale, drawing } }: { question: PreviewedQuestion }) {
  const points = pointsOf(scale);
  // Eleven buttons would be too narrow for a finger on a phone, so they stand in two rows there.
  const columns =
    points.length > 7
      ? 'grid-cols-6 sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none'
      : 'grid-flow-col auto-cols-fr';
  return (
    <div className={`mt-5 grid gap-[5px] ${columns}`}>
      {points.map((point, position) => (
        <span key={point} className={`${button} h-[52px] min-w-0 text-[17px] font-medium`}>
          {mark(drawing, point, position, points.length, scale.direction)}
        </span>
      ))}
    </div>
  );
}

function mark(
  drawing: Question['drawing'],
  point: number,
  position: number,
  count: number,
  direction: Question['scale']['direction'],
): ReactNode {
  switch (drawing) {
    case 'faces':
      return <Face mood={moodOf(position, count, direction)} />;
    case 'stars':
      return <Star />;
    case 'thumbs':
      return <Thumb up={moodOf(position, count, direction) > 0.5} />;
    default:
      return point;
  }
}
