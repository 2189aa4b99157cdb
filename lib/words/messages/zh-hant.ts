import type { Messages } from './en';
import accountForms from './zh-hant/account-forms.json';
import alertForm from './zh-hant/alert-form.json';
import alertMail from './zh-hant/alert-mail.json';
import alertRule from './zh-hant/alert-rule.json';
import alerts from './zh-hant/alerts.json';
import answer from './zh-hant/answer.json';
import answerMoves from './zh-hant/answer-moves.json';
import apiPage from './zh-hant/api-page.json';
import asking from './zh-hant/asking.json';
import audit from './zh-hant/audit.json';
import auditFields from './zh-hant/audit-fields.json';
import auditLog from './zh-hant/audit-log.json';
import auth from './zh-hant/auth.json';
import authFaults from './zh-hant/auth-faults.json';
import away from './zh-hant/away.json';
import board from './zh-hant/board.json';
import brandFaults from './zh-hant/brand-faults.json';
import brandForm from './zh-hant/brand-form.json';
import browsers from './zh-hant/browsers.json';
import calls from './zh-hant/calls.json';
import cards from './zh-hant/cards.json';
import catalog from './zh-hant/catalog.json';
import change from './zh-hant/change.json';
import charts from './zh-hant/charts.json';
import churn from './zh-hant/churn.json';
import clv from './zh-hant/clv.json';
import columns from './zh-hant/columns.json';
import compare from './zh-hant/compare.json';
import customers from './zh-hant/customers.json';
import dashboardEditor from './zh-hant/dashboard-editor.json';
import dashboardMaker from './zh-hant/dashboard-maker.json';
import dashboards from './zh-hant/dashboards.json';
import deliveryForm from './zh-hant/delivery-form.json';
import deliveryRules from './zh-hant/delivery-rules.json';
import docs from './zh-hant/docs.json';
import effort from './zh-hant/effort.json';
import empty from './zh-hant/empty.json';
import entries from './zh-hant/entries.json';
import errors from './zh-hant/errors.json';
import events from './zh-hant/events.json';
import exports from './zh-hant/exports.json';
import faults from './zh-hant/faults.json';
import figures from './zh-hant/figures.json';
import files from './zh-hant/files.json';
import filters from './zh-hant/filters.json';
import followUpRules from './zh-hant/follow-up-rules.json';
import followUps from './zh-hant/follow-ups.json';
import frame from './zh-hant/frame.json';
import headline from './zh-hant/headline.json';
import heldAnswers from './zh-hant/held-answers.json';
import importFaults from './zh-hant/import-faults.json';
import importFile from './zh-hant/import-file.json';
import importNotices from './zh-hant/import-notices.json';
import importRefusals from './zh-hant/import-refusals.json';
import importRun from './zh-hant/import-run.json';
import importing from './zh-hant/importing.json';
import imports from './zh-hant/imports.json';
import jobRefusals from './zh-hant/job-refusals.json';
import jobs from './zh-hant/jobs.json';
import journey from './zh-hant/journey.json';
import keys from './zh-hant/keys.json';
import leave from './zh-hant/leave.json';
import links from './zh-hant/links.json';
import live from './zh-hant/live.json';
import mailFaults from './zh-hant/mail-faults.json';
import mailServer from './zh-hant/mail-server.json';
import mappingFaults from './zh-hant/mapping-faults.json';
import markForms from './zh-hant/mark-forms.json';
import marks from './zh-hant/marks.json';
import members from './zh-hant/members.json';
import methods from './zh-hant/methods.json';
import metric from './zh-hant/metric.json';
import names from './zh-hant/names.json';
import notAsked from './zh-hant/not-asked.json';
import notices from './zh-hant/notices.json';
import numbers from './zh-hant/numbers.json';
import outbox from './zh-hant/outbox.json';
import outcome from './zh-hant/outcome.json';
import outgoing from './zh-hant/outgoing.json';
import outgoingFaults from './zh-hant/outgoing-faults.json';
import outgoingForm from './zh-hant/outgoing-form.json';
import overview from './zh-hant/overview.json';
import palette from './zh-hant/palette.json';
import people from './zh-hant/people.json';
import period from './zh-hant/period.json';
import presets from './zh-hant/presets.json';
import qrSheet from './zh-hant/qr-sheet.json';
import quarantine from './zh-hant/quarantine.json';
import rate from './zh-hant/rate.json';
import recordPreviews from './zh-hant/record-previews.json';
import reminderMail from './zh-hant/reminder-mail.json';
import reportForm from './zh-hant/report-form.json';
import reportMail from './zh-hant/report-mail.json';
import reports from './zh-hant/reports.json';
import responses from './zh-hant/responses.json';
import sample from './zh-hant/sample.json';
import sendingForm from './zh-hant/sending-form.json';
import settings from './zh-hant/settings.json';
import settingsFaults from './zh-hant/settings-faults.json';
import shell from './zh-hant/shell.json';
import surveyChecks from './zh-hant/survey-checks.json';
import surveyContent from './zh-hant/survey-content.json';
import surveyEditor from './zh-hant/survey-editor.json';
import surveyFaults from './zh-hant/survey-faults.json';
import surveyPreview from './zh-hant/survey-preview.json';
import surveyRefusals from './zh-hant/survey-refusals.json';
import surveyTemplates from './zh-hant/survey-templates.json';
import surveys from './zh-hant/surveys.json';
import tags from './zh-hant/tags.json';
import targets from './zh-hant/targets.json';
import term from './zh-hant/term.json';
import themes from './zh-hant/themes.json';
import touchpoints from './zh-hant/touchpoints.json';
import tour from './zh-hant/tour.json';
import trend from './zh-hant/trend.json';
import ui from './zh-hant/ui.json';
import value from './zh-hant/value.json';
import valueExports from './zh-hant/value-exports.json';
import valueForms from './zh-hant/value-forms.json';
import viewList from './zh-hant/view-list.json';
import views from './zh-hant/views.json';
import wall from './zh-hant/wall.json';
import webhookForm from './zh-hant/webhook-form.json';
import webhooks from './zh-hant/webhooks.json';
import welcome from './zh-hant/welcome.json';
import why from './zh-hant/why.json';
import workspaceForm from './zh-hant/workspace-form.json';

export const chinese = {
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
