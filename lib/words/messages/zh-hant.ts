import type { Messages } from './en';
import accountForms from './zh-hant/account-forms.json' with { type: 'json' };
import alertForm from './zh-hant/alert-form.json' with { type: 'json' };
import alertMail from './zh-hant/alert-mail.json' with { type: 'json' };
import alertRule from './zh-hant/alert-rule.json' with { type: 'json' };
import alerts from './zh-hant/alerts.json' with { type: 'json' };
import answer from './zh-hant/answer.json' with { type: 'json' };
import answerMoves from './zh-hant/answer-moves.json' with { type: 'json' };
import apiPage from './zh-hant/api-page.json' with { type: 'json' };
import asking from './zh-hant/asking.json' with { type: 'json' };
import audit from './zh-hant/audit.json' with { type: 'json' };
import auditFields from './zh-hant/audit-fields.json' with { type: 'json' };
import auditLog from './zh-hant/audit-log.json' with { type: 'json' };
import auth from './zh-hant/auth.json' with { type: 'json' };
import authFaults from './zh-hant/auth-faults.json' with { type: 'json' };
import away from './zh-hant/away.json' with { type: 'json' };
import board from './zh-hant/board.json' with { type: 'json' };
import brandFaults from './zh-hant/brand-faults.json' with { type: 'json' };
import brandForm from './zh-hant/brand-form.json' with { type: 'json' };
import browsers from './zh-hant/browsers.json' with { type: 'json' };
import calls from './zh-hant/calls.json' with { type: 'json' };
import cards from './zh-hant/cards.json' with { type: 'json' };
import catalog from './zh-hant/catalog.json' with { type: 'json' };
import change from './zh-hant/change.json' with { type: 'json' };
import charts from './zh-hant/charts.json' with { type: 'json' };
import churn from './zh-hant/churn.json' with { type: 'json' };
import clv from './zh-hant/clv.json' with { type: 'json' };
import columns from './zh-hant/columns.json' with { type: 'json' };
import compare from './zh-hant/compare.json' with { type: 'json' };
import customers from './zh-hant/customers.json' with { type: 'json' };
import dashboardEditor from './zh-hant/dashboard-editor.json' with { type: 'json' };
import dashboardMaker from './zh-hant/dashboard-maker.json' with { type: 'json' };
import dashboards from './zh-hant/dashboards.json' with { type: 'json' };
import deliveryForm from './zh-hant/delivery-form.json' with { type: 'json' };
import deliveryRules from './zh-hant/delivery-rules.json' with { type: 'json' };
import docs from './zh-hant/docs.json' with { type: 'json' };
import effort from './zh-hant/effort.json' with { type: 'json' };
import empty from './zh-hant/empty.json' with { type: 'json' };
import entries from './zh-hant/entries.json' with { type: 'json' };
import errors from './zh-hant/errors.json' with { type: 'json' };
import events from './zh-hant/events.json' with { type: 'json' };
import exports from './zh-hant/exports.json' with { type: 'json' };
import faults from './zh-hant/faults.json' with { type: 'json' };
import figures from './zh-hant/figures.json' with { type: 'json' };
import files from './zh-hant/files.json' with { type: 'json' };
import filters from './zh-hant/filters.json' with { type: 'json' };
import followUpRules from './zh-hant/follow-up-rules.json' with { type: 'json' };
import followUps from './zh-hant/follow-ups.json' with { type: 'json' };
import frame from './zh-hant/frame.json' with { type: 'json' };
import headline from './zh-hant/headline.json' with { type: 'json' };
import heldAnswers from './zh-hant/held-answers.json' with { type: 'json' };
import importFaults from './zh-hant/import-faults.json' with { type: 'json' };
import importFile from './zh-hant/import-file.json' with { type: 'json' };
import importNotices from './zh-hant/import-notices.json' with { type: 'json' };
import importRefusals from './zh-hant/import-refusals.json' with { type: 'json' };
import importRun from './zh-hant/import-run.json' with { type: 'json' };
import importing from './zh-hant/importing.json' with { type: 'json' };
import imports from './zh-hant/imports.json' with { type: 'json' };
import jobRefusals from './zh-hant/job-refusals.json' with { type: 'json' };
import jobs from './zh-hant/jobs.json' with { type: 'json' };
import journey from './zh-hant/journey.json' with { type: 'json' };
import keys from './zh-hant/keys.json' with { type: 'json' };
import leave from './zh-hant/leave.json' with { type: 'json' };
import links from './zh-hant/links.json' with { type: 'json' };
import live from './zh-hant/live.json' with { type: 'json' };
import mailFaults from './zh-hant/mail-faults.json' with { type: 'json' };
import mailServer from './zh-hant/mail-server.json' with { type: 'json' };
import mappingFaults from './zh-hant/mapping-faults.json' with { type: 'json' };
import markForms from './zh-hant/mark-forms.json' with { type: 'json' };
import marks from './zh-hant/marks.json' with { type: 'json' };
import members from './zh-hant/members.json' with { type: 'json' };
import methods from './zh-hant/methods.json' with { type: 'json' };
import metric from './zh-hant/metric.json' with { type: 'json' };
import names from './zh-hant/names.json' with { type: 'json' };
import notAsked from './zh-hant/not-asked.json' with { type: 'json' };
import notices from './zh-hant/notices.json' with { type: 'json' };
import numbers from './zh-hant/numbers.json' with { type: 'json' };
import outbox from './zh-hant/outbox.json' with { type: 'json' };
import outcome from './zh-hant/outcome.json' with { type: 'json' };
import outgoing from './zh-hant/outgoing.json' with { type: 'json' };
import outgoingFaults from './zh-hant/outgoing-faults.json' with { type: 'json' };
import outgoingForm from './zh-hant/outgoing-form.json' with { type: 'json' };
import overview from './zh-hant/overview.json' with { type: 'json' };
import palette from './zh-hant/palette.json' with { type: 'json' };
import people from './zh-hant/people.json' with { type: 'json' };
import period from './zh-hant/period.json' with { type: 'json' };
import presets from './zh-hant/presets.json' with { type: 'json' };
import qrSheet from './zh-hant/qr-sheet.json' with { type: 'json' };
import quarantine from './zh-hant/quarantine.json' with { type: 'json' };
import rate from './zh-hant/rate.json' with { type: 'json' };
import recordPreviews from './zh-hant/record-previews.json' with { type: 'json' };
import reminderMail from './zh-hant/reminder-mail.json' with { type: 'json' };
import reportForm from './zh-hant/report-form.json' with { type: 'json' };
import reportMail from './zh-hant/report-mail.json' with { type: 'json' };
import reports from './zh-hant/reports.json' with { type: 'json' };
import responses from './zh-hant/responses.json' with { type: 'json' };
import sample from './zh-hant/sample.json' with { type: 'json' };
import sendingForm from './zh-hant/sending-form.json' with { type: 'json' };
import settings from './zh-hant/settings.json' with { type: 'json' };
import settingsFaults from './zh-hant/settings-faults.json' with { type: 'json' };
import shell from './zh-hant/shell.json' with { type: 'json' };
import surveyChecks from './zh-hant/survey-checks.json' with { type: 'json' };
import surveyContent from './zh-hant/survey-content.json' with { type: 'json' };
import surveyEditor from './zh-hant/survey-editor.json' with { type: 'json' };
import surveyFaults from './zh-hant/survey-faults.json' with { type: 'json' };
import surveyPreview from './zh-hant/survey-preview.json' with { type: 'json' };
import surveyRefusals from './zh-hant/survey-refusals.json' with { type: 'json' };
import surveyTemplates from './zh-hant/survey-templates.json' with { type: 'json' };
import surveys from './zh-hant/surveys.json' with { type: 'json' };
import tags from './zh-hant/tags.json' with { type: 'json' };
import targets from './zh-hant/targets.json' with { type: 'json' };
import term from './zh-hant/term.json' with { type: 'json' };
import themes from './zh-hant/themes.json' with { type: 'json' };
import touchpoints from './zh-hant/touchpoints.json' with { type: 'json' };
import tour from './zh-hant/tour.json' with { type: 'json' };
import trend from './zh-hant/trend.json' with { type: 'json' };
import ui from './zh-hant/ui.json' with { type: 'json' };
import value from './zh-hant/value.json' with { type: 'json' };
import valueExports from './zh-hant/value-exports.json' with { type: 'json' };
import valueForms from './zh-hant/value-forms.json' with { type: 'json' };
import viewList from './zh-hant/view-list.json' with { type: 'json' };
import views from './zh-hant/views.json' with { type: 'json' };
import wall from './zh-hant/wall.json' with { type: 'json' };
import webhookForm from './zh-hant/webhook-form.json' with { type: 'json' };
import webhooks from './zh-hant/webhooks.json' with { type: 'json' };
import welcome from './zh-hant/welcome.json' with { type: 'json' };
import why from './zh-hant/why.json' with { type: 'json' };
import workspaceForm from './zh-hant/workspace-form.json' with { type: 'json' };

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
