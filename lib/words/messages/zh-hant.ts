import type { Messages } from './en';
import auth from './zh-hant/auth.json';
import cards from './zh-hant/cards.json';
import change from './zh-hant/change.json';
import charts from './zh-hant/charts.json';
import empty from './zh-hant/empty.json';
import errors from './zh-hant/errors.json';
import figures from './zh-hant/figures.json';
import files from './zh-hant/files.json';
import filters from './zh-hant/filters.json';
import headline from './zh-hant/headline.json';
import methods from './zh-hant/methods.json';
import metric from './zh-hant/metric.json';
import names from './zh-hant/names.json';
import overview from './zh-hant/overview.json';
import palette from './zh-hant/palette.json';
import period from './zh-hant/period.json';
import shell from './zh-hant/shell.json';
import targets from './zh-hant/targets.json';
import tour from './zh-hant/tour.json';
import trend from './zh-hant/trend.json';
import ui from './zh-hant/ui.json';
import views from './zh-hant/views.json';

export const chinese = {
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
