import auth from './en/auth.json';
import cards from './en/cards.json';
import change from './en/change.json';
import charts from './en/charts.json';
import empty from './en/empty.json';
import errors from './en/errors.json';
import figures from './en/figures.json';
import files from './en/files.json';
import filters from './en/filters.json';
import headline from './en/headline.json';
import methods from './en/methods.json';
import metric from './en/metric.json';
import names from './en/names.json';
import overview from './en/overview.json';
import palette from './en/palette.json';
import period from './en/period.json';
import shell from './en/shell.json';
import targets from './en/targets.json';
import tour from './en/tour.json';
import trend from './en/trend.json';
import ui from './en/ui.json';
import views from './en/views.json';

/** What is said in English, by area; every other language says the same. */
export const english = {
  auth,
  cards,
  change,
  charts,
  empty,
  errors,
  figures,
  files,
  filters,
  headline,
  methods,
  metric,
  names,
  overview,
  palette,
  period,
  shell,
  targets,
  tour,
  trend,
  ui,
  views,
};

type English = typeof english;

/** A folder of messages. */
export type Area = keyof English;

/** `area.message` */
export type WordKey = { [A in Area]: `${A}.${keyof English[A] & string}` }[Area];

/** A language with every message that English has. */
export type Messages = { readonly [A in Area]: Readonly<Record<keyof English[A], string>> };
