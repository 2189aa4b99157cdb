import { Segmented, type SegmentedOption } from '@/components/ui/segmented';

/** How the same answers are turned into one value. */
export function MethodSwitch({ options }: { options: readonly SegmentedOption[] }) {
  return options.length > 1 ? <Segmented label="Method" options={options} /> : null;
}

/** Whether every answer counts, or of each customer only the latest. */
export function AnswersSwitch({ options }: { options: readonly SegmentedOption[] }) {
  return <Segmented label="Answers" options={options} />;
}

/** Which scale is shown where a metric was asked on several: scores of two scales are never mixed. */
export function ScaleSwitch({ options }: { options: readonly SegmentedOption[] }) {
  return options.length > 1 ? <Segmented label="Scale" options={options} /> : null;
}

/** Day, week, month, quarter. */
export function IntervalSwitch({ options }: { options: readonly SegmentedOption[] }) {
  return <Segmented label="Interval" options={options} />;
}
