import { useWords } from '#words';
import { SurvivalDrawing, type SurvivalProps } from './survival-drawing';

/** How long customers stay: Kaplan–Meier steps with their 95 % bands and the numbers at risk. */
export function SurvivalChart(props: SurvivalProps) {
  return <SurvivalDrawing t={useWords()} {...props} />;
}
