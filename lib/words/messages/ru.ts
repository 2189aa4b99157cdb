import type { Messages } from './en';
import accountForms from './ru/account-forms.json';
import alertForm from './ru/alert-form.json';
import alertMail from './ru/alert-mail.json';
import alertRule from './ru/alert-rule.json';
import alerts from './ru/alerts.json';
import answer from './ru/answer.json';
import answerMoves from './ru/answer-moves.json';
import apiPage from './ru/api-page.json';
import asking from './ru/asking.json';
import audit from './ru/audit.json';
import auditFields from './ru/audit-fields.json';
import auditLog from './ru/audit-log.json';
import auth from './ru/auth.json';
import authFaults from './ru/auth-faults.json';
import away from './ru/away.json';
import board from './ru/board.json';
import brandFaults from './ru/brand-faults.json';
import brandForm from './ru/brand-form.json';
import browsers from './ru/browsers.json';
import calls from './ru/calls.json';
import cards from './ru/cards.json';
import catalog from './ru/catalog.json';
import change from './ru/change.json';
import charts from './ru/charts.json';
import churn from './ru/churn.json';
import clv from './ru/clv.json';
import columns from './ru/columns.json';
import compare from './ru/compare.json';
import customers from './ru/customers.json';
import dashboardEditor from './ru/dashboard-editor.json';
import dashboardMaker from './ru/dashboard-maker.json';
import dashboards from './ru/dashboards.json';
import deliveryForm from './ru/delivery-form.json';
import deliveryRules from './ru/delivery-rules.json';
import docs from './ru/docs.json';
import effort from './ru/effort.json';
import empty from './ru/empty.json';
import entries from './ru/entries.json';
import errors from './ru/errors.json';
import events from './ru/events.json';
import exports from './ru/exports.json';
import faults from './ru/faults.json';
import figures from './ru/figures.json';
import files from './ru/files.json';
import filters from './ru/filters.json';
import followUpRules from './ru/follow-up-rules.json';
import followUps from './ru/follow-ups.json';
import frame from './ru/frame.json';
import headline from './ru/headline.json';
import heldAnswers from './ru/held-answers.json';
import importFaults from './ru/import-faults.json';
import importFile from './ru/import-file.json';
import importNotices from './ru/import-notices.json';
import importRefusals from './ru/import-refusals.json';
import importRun from './ru/import-run.json';
import importing from './ru/importing.json';
import imports from './ru/imports.json';
import jobRefusals from './ru/job-refusals.json';
import jobs from './ru/jobs.json';
import journey from './ru/journey.json';
import keys from './ru/keys.json';
import leave from './ru/leave.json';
import links from './ru/links.json';
import live from './ru/live.json';
import mailFaults from './ru/mail-faults.json';
import mailServer from './ru/mail-server.json';
import mappingFaults from './ru/mapping-faults.json';
import markForms from './ru/mark-forms.json';
import marks from './ru/marks.json';
import members from './ru/members.json';
import methods from './ru/methods.json';
import metric from './ru/metric.json';
import names from './ru/names.json';
import notAsked from './ru/not-asked.json';
import notices from './ru/notices.json';
import numbers from './ru/numbers.json';
import outbox from './ru/outbox.json';
import outcome from './ru/outcome.json';
import outgoing from './ru/outgoing.json';
import outgoingFaults from './ru/outgoing-faults.json';
import outgoingForm from './ru/outgoing-form.json';
import overview from './ru/overview.json';
import palette from './ru/palette.json';
import people from './ru/people.json';
import period from './ru/period.json';
import presets from './ru/presets.json';
import qrSheet from './ru/qr-sheet.json';
import quarantine from './ru/quarantine.json';
import rate from './ru/rate.json';
import recordPreviews from './ru/record-previews.json';
import reminderMail from './ru/reminder-mail.json';
import reportForm from './ru/report-form.json';
import reportMail from './ru/report-mail.json';
import reports from './ru/reports.json';
import responses from './ru/responses.json';
import sample from './ru/sample.json';
import sendingForm from './ru/sending-form.json';
import settings from './ru/settings.json';
import settingsFaults from './ru/settings-faults.json';
import shell from './ru/shell.json';
import surveyChecks from './ru/survey-checks.json';
import surveyContent from './ru/survey-content.json';
import surveyEditor from './ru/survey-editor.json';
import surveyFaults from './ru/survey-faults.json';
import surveyPreview from './ru/survey-preview.json';
import surveyRefusals from './ru/survey-refusals.json';
import surveyTemplates from './ru/survey-templates.json';
import surveys from './ru/surveys.json';
import tags from './ru/tags.json';
import targets from './ru/targets.json';
import term from './ru/term.json';
import themes from './ru/themes.json';
import touchpoints from './ru/touchpoints.json';
import tour from './ru/tour.json';
import trend from './ru/trend.json';
import ui from './ru/ui.json';
import value from './ru/value.json';
import valueExports from './ru/value-exports.json';
import valueForms from './ru/value-forms.json';
import viewList from './ru/view-list.json';
import views from './ru/views.json';
import wall from './ru/wall.json';
import webhookForm from './ru/webhook-form.json';
import webhooks from './ru/webhooks.json';
import welcome from './ru/welcome.json';
import why from './ru/why.json';
import workspaceForm from './ru/workspace-form.json';

export const russian = {
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
