import type { WidgetOptions, WidgetRecord } from './widget-options';

/**
 * Whether and when somebody is asked. Runs in the browser, as the text of this
 * one function.
 */
export function widgetTiming() {
  const day = 86_400_000;
  /** A wait longer than this is none of the page that is open. */
  const longest = 3_600_000;

  /** A date or seconds since 1970 as milliseconds; NaN if it is neither. */
  const moment = (value: string | number): number =>
    Number.isFinite(Number(value)) ? Number(value) * 1000 : Date.parse(String(value));

  const least = (options: WidgetOptions, { first }: WidgetRecord, now: number): number => {
    const { createdAt, initialDelay = 0, minTimeOnPage = 0 } = options;
    const since = createdAt === undefined ? Number.NaN : moment(createdAt);
    const begun = Number.isFinite(since) ? since : (first ?? now);
    return Math.max(0, minTimeOnPage * 1000, begun + initialDelay * 1000 - now);
  };

  return {
    /** Milliseconds from now before which nobody is asked. */
    least,
    /** Whether to ask on this page at all. `last` is when any question was shown. */
    mayAsk(options: WidgetOptions, record: WidgetRecord, last: number, now: number): boolean {
      if (options.forceDisplay) return true;
      const { every = 90, afterClose = 30, afterShown = 7, recurringPeriod } = options;
      const again = recurringPeriod === undefined ? every * day : recurringPeriod * 1000;
      const isRecent = (then: number | undefined, span: number) =>
        then !== undefined && now - then < span;
      return !(
        isRecent(record.answered, again) ||
        isRecent(record.closed, afterClose * day) ||
        isRecent(record.shown, afterShown * day) ||
        (last !== record.shown && isRecent(last, day)) ||
        (record.lot ?? 0) >= (options.sampleFactor ?? 1) ||
        least(options, record, now) > longest
      );
    },
  };
}
