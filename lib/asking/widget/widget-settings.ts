import type { WidgetOptions } from './widget-options';

/**
 * What the script's own tag says, for pages that allow no script of their own in
 * the page. Runs in the browser, as the text of this one function.
 */
export function widgetSettings() {
  const numbers = [
    'delay',
    'scroll',
    'every',
    'afterClose',
    'afterShown',
    'sampleFactor',
    'minTimeOnPage',
    'initialDelay',
    'recurringPeriod',
  ] as const;
  const texts = [
    'token',
    'event',
    'language',
    'email',
    'name',
    'customer',
    'ticket',
    'sig',
  ] as const;

  return {
    ofTag({ dataset }: Pick<HTMLElement, 'dataset'>): WidgetOptions {
      const given: WidgetOptions = {};
      const set = numbers.filter((name) => !Number.isNaN(Number(dataset[name] ?? Number.NaN)));
      for (const name of set) given[name] = Number(dataset[name]);
      for (const name of texts) if (dataset[name]) given[name] = dataset[name];
      if (dataset.exit !== undefined) given.exit = true;
      if (dataset.theme === 'light' || dataset.theme === 'dark') given.theme = dataset.theme;
      return given;
    },
    /** The languages to ask in, most wanted first. */
    languages({ language, properties }: WidgetOptions, wanted: readonly string[]): string[] {
      const said = [language, properties?.locale].flatMap((each) => (each ? [String(each)] : []));
      return [...said, ...wanted];
    },
  };
}
