import type { Messages } from './en';
import auth from './pl/auth.json';
import cards from './pl/cards.json';
import change from './pl/change.json';
import charts from './pl/charts.json';
import empty from './pl/empty.json';
import errors from './pl/errors.json';
import figures from './pl/figures.json';
import files from './pl/files.json';
import filters from './pl/filters.json';
import headline from './pl/headline.json';
import methods from './pl/methods.json';
import metric from './pl/metric.json';
import names from './pl/names.json';
import overview from './pl/overview.json';
import palette from './pl/palette.json';
import period from './pl/period.json';
import shell from './pl/shell.json';
import targets from './pl/targets.json';
import tour from './pl/tour.json';
import trend from './pl/trend.json';
import ui from './pl/ui.json';
import views from './pl/views.json';

export const polish = {
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
} satisfies Messages;
