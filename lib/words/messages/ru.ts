import type { Messages } from './en';
import auth from './ru/auth.json';
import cards from './ru/cards.json';
import change from './ru/change.json';
import charts from './ru/charts.json';
import empty from './ru/empty.json';
import errors from './ru/errors.json';
import figures from './ru/figures.json';
import files from './ru/files.json';
import filters from './ru/filters.json';
import headline from './ru/headline.json';
import methods from './ru/methods.json';
import metric from './ru/metric.json';
import names from './ru/names.json';
import overview from './ru/overview.json';
import palette from './ru/palette.json';
import period from './ru/period.json';
import shell from './ru/shell.json';
import targets from './ru/targets.json';
import tour from './ru/tour.json';
import trend from './ru/trend.json';
import ui from './ru/ui.json';
import views from './ru/views.json';

export const russian = {
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
