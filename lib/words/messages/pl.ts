import type { Messages } from './en';
import accountForms from './pl/account-forms.json';
import alertForm from './pl/alert-form.json';
import alertMail from './pl/alert-mail.json';
import alertRule from './pl/alert-rule.json';
import alerts from './pl/alerts.json';
import answer from './pl/answer.json';
import answerMoves from './pl/answer-moves.json';
import apiPage from './pl/api-page.json';
import asking from './pl/asking.json';
import audit from './pl/audit.json';
import auditFields from './pl/audit-fields.json';
import auditLog from './pl/audit-log.json';
import auth from './pl/auth.json';
import authFaults from './pl/auth-faults.json';
import away from './pl/away.json';
import board from './pl/board.json';
import brandFaults from './pl/brand-faults.json';
import brandForm from './pl/brand-form.json';
import browsers from './pl/browsers.json';
import calls from './pl/calls.json';
import cards from './pl/cards.json';
import catalog from './pl/catalog.json';
import change from './pl/change.json';
import charts from './pl/charts.json';
import churn from './pl/churn.json';
import clv from './pl/clv.json';
import columns from './pl/columns.json';
import compare from './pl/compare.json';
import customers from './pl/customers.json';
import dashboardEditor from './pl/dashboard-editor.json';
import dashboardMaker from './pl/dashboard-maker.json';
import dashboards from './pl/dashboards.json';
import deliveryForm from './pl/delivery-form.json';
import deliveryRules from './pl/delivery-rules.json';
import docs from './pl/docs.json';
import effort from './pl/effort.json';
import empty from './pl/empty.json';
import entries from './pl/entries.json';
import errors from './pl/errors.json';
import events from './pl/events.json';
import exports from './pl/exports.json';
import faults from './pl/faults.json';
import figures from './pl/figures.json';
import files from './pl/files.json';
import filters from './pl/filters.json';
import followUpRules from './pl/follow-up-rules.json';
import followUps from './pl/follow-ups.json';
import frame from './pl/frame.json';
import headline from './pl/headline.json';
import heldAnswers from './pl/held-answers.json';
import importFaults from './pl/import-faults.json';
import importFile from './pl/import-file.json';
import importNotices from './pl/import-notices.json';
import importRefusals from './pl/import-refusals.json';
import importRun from './pl/import-run.json';
import importing from './pl/importing.json';
import imports from './pl/imports.json';
import jobRefusals from './pl/job-refusals.json';
import jobs from './pl/jobs.json';
import journey from './pl/journey.json';
import keys from './pl/keys.json';
import leave from './pl/leave.json';
import links from './pl/links.json';
import live from './pl/live.json';
import mailFaults from './pl/mail-faults.json';
import mailServer from './pl/mail-server.json';
import mappingFaults from './pl/mapping-faults.json';
import markForms from './pl/mark-forms.json';
import marks from './pl/marks.json';
import members from './pl/members.json';
import methods from './pl/methods.json';
import metric from './pl/metric.json';
import names from './pl/names.json';
import notAsked from './pl/not-asked.json';
import notices from './pl/notices.json';
import numbers from './pl/numbers.json';
import outbox from './pl/outbox.json';
import outcome from './pl/outcome.json';
import outgoing from './pl/outgoing.json';
import outgoingFaults from './pl/outgoing-faults.json';
import outgoingForm from './pl/outgoing-form.json';
import overview from './pl/overview.json';
import palette from './pl/palette.json';
import people from './pl/people.json';
import period from './pl/period.json';
import presets from './pl/presets.json';
import qrSheet from './pl/qr-sheet.json';
import quarantine from './pl/quarantine.json';
import rate from './pl/rate.json';
import recordPreviews from './pl/record-previews.json';
import reminderMail from './pl/reminder-mail.json';
import reportForm from './pl/report-form.json';
import reportMail from './pl/report-mail.json';
import reports from './pl/reports.json';
import responses from './pl/responses.json';
import sample from './pl/sample.json';
import sendingForm from './pl/sending-form.json';
import settings from './pl/settings.json';
import settingsFaults from './pl/settings-faults.json';
import shell from './pl/shell.json';
import surveyChecks from './pl/survey-checks.json';
import surveyContent from './pl/survey-content.json';
import surveyEditor from './pl/survey-editor.json';
import surveyFaults from './pl/survey-faults.json';
import surveyPreview from './pl/survey-preview.json';
import surveyRefusals from './pl/survey-refusals.json';
import surveyTemplates from './pl/survey-templates.json';
import surveys from './pl/surveys.json';
import tags from './pl/tags.json';
import targets from './pl/targets.json';
import term from './pl/term.json';
import themes from './pl/themes.json';
import touchpoints from './pl/touchpoints.json';
import tour from './pl/tour.json';
import trend from './pl/trend.json';
import ui from './pl/ui.json';
import value from './pl/value.json';
import valueExports from './pl/value-exports.json';
import valueForms from './pl/value-forms.json';
import viewList from './pl/view-list.json';
import views from './pl/views.json';
import wall from './pl/wall.json';
import webhookForm from './pl/webhook-form.json';
import webhooks from './pl/webhooks.json';
import welcome from './pl/welcome.json';
import why from './pl/why.json';
import workspaceForm from './pl/workspace-form.json';

export const polish = {
  'account-forms': accountForms,
  'alert-form': alertForm,
  'alert-mail': alertMail,
  'alert-rule': alertRule,
  alerts,
  answer,
  'answer-moves': answerMoves,
  'api-page': apiPage,
  asking,
  audit,
  'audit-fields': auditFields,
  'audit-log': auditLog,
  auth,
  'auth-faults': authFaults,
  away,
  board,
  'brand-faults': brandFaults,
  'brand-form': brandForm,
  browsers,
  calls,
  cards,
  catalog,
  change,
  charts,
  churn,
  clv,
  columns,
  compare,
  customers,
  'dashboard-editor': dashboardEditor,
  'dashboard-maker': dashboardMaker,
  dashboards,
  'delivery-form': deliveryForm,
  'delivery-rules': deliveryRules,
  docs,
  effort,
  empty,
  entries,
  errors,
  events,
  exports,
  faults,
  figures,
  files,
  filters,
  'follow-up-rules': followUpRules,
  'follow-ups': followUps,
  frame,
  headline,
  'held-answers': heldAnswers,
  'import-faults': importFaults,
  'import-file': importFile,
  'import-notices': importNotices,
  'import-refusals': importRefusals,
  'import-run': importRun,
  importing,
  imports,
  'job-refusals': jobRefusals,
  jobs,
  journey,
  keys,
  leave,
  links,
  live,
  'mail-faults': mailFaults,
  'mail-server': mailServer,
  'mapping-faults': mappingFaults,
  'mark-forms': markForms,
  marks,
  members,
  methods,
  metric,
  names,
  'not-asked': notAsked,
  notices,
  numbers,
  outbox,
  outcome,
  outgoing,
  'outgoing-faults': outgoingFaults,
  'outgoing-form': outgoingForm,
  overview,
  palette,
  people,
  period,
  presets,
  'qr-sheet': qrSheet,
  quarantine,
  rate,
  'record-previews': recordPreviews,
  'reminder-mail': reminderMail,
  'report-form': reportForm,
  'report-mail': reportMail,
  reports,
  responses,
  sample,
  'sending-form': sendingForm,
  settings,
  'settings-faults': settingsFaults,
  shell,
  'survey-checks': surveyChecks,
  'survey-content': surveyContent,
  'survey-editor': surveyEditor,
  'survey-faults': surveyFaults,
  'survey-preview': surveyPreview,
  'survey-refusals': surveyRefusals,
  'survey-templates': surveyTemplates,
  surveys,
  tags,
  targets,
  term,
  themes,
  touchpoints,
  tour,
  trend,
  ui,
  value,
  'value-exports': valueExports,
  'value-forms': valueForms,
  'view-list': viewList,
  views,
  wall,
  'webhook-form': webhookForm,
  webhooks,
  welcome,
  why,
  'workspace-form': workspaceForm,
} satisfies Messages;
