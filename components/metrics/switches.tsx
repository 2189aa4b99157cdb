import { useWords } from '#words';
import { Segmented, type SegmentedOption } from '@/components/ui/segmented';

/** How the same answers are turned into one value. */
export function MethodSwitch({ options }: { options: readonly SegmentedOption[] }) {
  const t = useWords();
  return options.length > 1 ? <Segmented label={t('metric.method')} options={options} /> : null;
}

/** Whether every answer counts, or of each customer only the latest. */
export function AnswersSwitch({ options }: { options: readonly SegmentedOption[] }) {
  const t = useWords();
  return <Segmented label={t('metric.answers')} options={options} />;
}

/** Which scale is shown where a metric was asked on several: scores of two scales are never mixed. */
export function ScaleSwitch({ options }: { options: readonly SegmentedOption[] }) {
  const t = useWords();
  return options.length > 1 ? <Segmented label={t('metric.scale')} options={options} /> : null;
}

/** Day, week, month, quarter. */
export function IntervalSwitch({ options }: { options: readonly SegmentedOption[] }) {
  const t = useWords();
  return <Segmented label={t('metric.interval')} options={options} />;
}
