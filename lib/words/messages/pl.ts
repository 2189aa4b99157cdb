import type { Messages } from './en';
import accountForms from './pl/account-forms.json' with { type: 'json' };
import alertForm from './pl/alert-form.json' with { type: 'json' };
import alertMail from './pl/alert-mail.json' with { type: 'json' };
import alertRule from './pl/alert-rule.json' with { type: 'json' };
import alerts from './pl/alerts.json' with { type: 'json' };
import answer from './pl/answer.json' with { type: 'json' };
import answerMoves from './pl/answer-moves.json' with { type: 'json' };
import apiPage from './pl/api-page.json' with { type: 'json' };
import asking from './pl/asking.json' with { type: 'json' };
import audit from './pl/audit.json' with { type: 'json' };
import auditFields from './pl/audit-fields.json' with { type: 'json' };
import auditLog from './pl/audit-log.json' with { type: 'json' };
import auth from './pl/auth.json' with { type: 'json' };
import authFaults from './pl/auth-faults.json' with { type: 'json' };
import away from './pl/away.json' with { type: 'json' };
import board from './pl/board.json' with { type: 'json' };
import brandFaults from './pl/brand-faults.json' with { type: 'json' };
import brandForm from './pl/brand-form.json' with { type: 'json' };
import browsers from './pl/browsers.json' with { type: 'json' };
import calls from './pl/calls.json' with { type: 'json' };
import cards from './pl/cards.json' with { type: 'json' };
import catalog from './pl/catalog.json' with { type: 'json' };
import change from './pl/change.json' with { type: 'json' };
import charts from './pl/charts.json' with { type: 'json' };
import churn from './pl/churn.json' with { type: 'json' };
import clv from './pl/clv.json' with { type: 'json' };
import columns from './pl/columns.json' with { type: 'json' };
import compare from './pl/compare.json' with { type: 'json' };
import customers from './pl/customers.json' with { type: 'json' };
import dashboardEditor from './pl/dashboard-editor.json' with { type: 'json' };
import dashboardMaker from './pl/dashboard-maker.json' with { type: 'json' };
import dashboards from './pl/dashboards.json' with { type: 'json' };
import deliveryForm from './pl/delivery-form.json' with { type: 'json' };
import deliveryRules from './pl/delivery-rules.json' with { type: 'json' };
import docs from './pl/docs.json' with { type: 'json' };
import effort from './pl/effort.json' with { type: 'json' };
import empty from './pl/empty.json' with { type: 'json' };
import entries from './pl/entries.json' with { type: 'json' };
import errors from './pl/errors.json' with { type: 'json' };
import events from './pl/events.json' with { type: 'json' };
import exports from './pl/exports.json' with { type: 'json' };
import faults from './pl/faults.json' with { type: 'json' };
import figures from './pl/figures.json' with { type: 'json' };
import files from './pl/files.json' with { type: 'json' };
import filters from './pl/filters.json' with { type: 'json' };
import followUpRules from './pl/follow-up-rules.json' with { type: 'json' };
import followUps from './pl/follow-ups.json' with { type: 'json' };
import frame from './pl/frame.json' with { type: 'json' };
import headline from './pl/headline.json' with { type: 'json' };
import heldAnswers from './pl/held-answers.json' with { type: 'json' };
import importFaults from './pl/import-faults.json' with { type: 'json' };
import importFile from './pl/import-file.json' with { type: 'json' };
import importNotices from './pl/import-notices.json' with { type: 'json' };
import importRefusals from './pl/import-refusals.json' with { type: 'json' };
import importRun from './pl/import-run.json' with { type: 'json' };
import importing from './pl/importing.json' with { type: 'json' };
import imports from './pl/imports.json' with { type: 'json' };
import jobRefusals from './pl/job-refusals.json' with { type: 'json' };
import jobs from './pl/jobs.json' with { type: 'json' };
import journey from './pl/journey.json' with { type: 'json' };
import keys from './pl/keys.json' with { type: 'json' };
import leave from './pl/leave.json' with { type: 'json' };
import links from './pl/links.json' with { type: 'json' };
import live from './pl/live.json' with { type: 'json' };
import mailFaults from './pl/mail-faults.json' with { type: 'json' };
import mailServer from './pl/mail-server.json' with { type: 'json' };
import mappingFaults from './pl/mapping-faults.json' with { type: 'json' };
import markForms from './pl/mark-forms.json' with { type: 'json' };
import marks from './pl/marks.json' with { type: 'json' };
import members from './pl/members.json' with { type: 'json' };
import methods from './pl/methods.json' with { type: 'json' };
import metric from './pl/metric.json' with { type: 'json' };
import names from './pl/names.json' with { type: 'json' };
import notAsked from './pl/not-asked.json' with { type: 'json' };
import notices from './pl/notices.json' with { type: 'json' };
import numbers from './pl/numbers.json' with { type: 'json' };
import outbox from './pl/outbox.json' with { type: 'json' };
import outcome from './pl/outcome.json' with { type: 'json' };
import outgoing from './pl/outgoing.json' with { type: 'json' };
import outgoingFaults from './pl/outgoing-faults.json' with { type: 'json' };
import outgoingForm from './pl/outgoing-form.json' with { type: 'json' };
import overview from './pl/overview.json' with { type: 'json' };
import palette from './pl/palette.json' with { type: 'json' };
import people from './pl/people.json' with { type: 'json' };
import period from './pl/period.json' with { type: 'json' };
import presets from './pl/presets.json' with { type: 'json' };
import qrSheet from './pl/qr-sheet.json' with { type: 'json' };
import quarantine from './pl/quarantine.json' with { type: 'json' };
import rate from './pl/rate.json' with { type: 'json' };
import recordPreviews from './pl/record-previews.json' with { type: 'json' };
import reminderMail from './pl/reminder-mail.json' with { type: 'json' };
import reportForm from './pl/report-form.json' with { type: 'json' };
import reportMail from './pl/report-mail.json' with { type: 'json' };
import reports from './pl/reports.json' with { type: 'json' };
import responses from './pl/responses.json' with { type: 'json' };
import sample from './pl/sample.json' with { type: 'json' };
import sendingForm from './pl/sending-form.json' with { type: 'json' };
import settings from './pl/settings.json' with { type: 'json' };
import settingsFaults from './pl/settings-faults.json' with { type: 'json' };
import shell from './pl/shell.json' with { type: 'json' };
import surveyChecks from './pl/survey-checks.json' with { type: 'json' };
import surveyContent from './pl/survey-content.json' with { type: 'json' };
import surveyEditor from './pl/survey-editor.json' with { type: 'json' };
import surveyFaults from './pl/survey-faults.json' with { type: 'json' };
import surveyPreview from './pl/survey-preview.json' with { type: 'json' };
import surveyRefusals from './pl/survey-refusals.json' with { type: 'json' };
import surveyTemplates from './pl/survey-templates.json' with { type: 'json' };
import surveys from './pl/surveys.json' with { type: 'json' };
import tags from './pl/tags.json' with { type: 'json' };
import targets from './pl/targets.json' with { type: 'json' };
import term from './pl/term.json' with { type: 'json' };
import themes from './pl/themes.json' with { type: 'json' };
import touchpoints from './pl/touchpoints.json' with { type: 'json' };
import tour from './pl/tour.json' with { type: 'json' };
import trend from './pl/trend.json' with { type: 'json' };
import ui from './pl/ui.json' with { type: 'json' };
import value from './pl/value.json' with { type: 'json' };
import valueExports from './pl/value-exports.json' with { type: 'json' };
import valueForms from './pl/value-forms.json' with { type: 'json' };
import viewList from './pl/view-list.json' with { type: 'json' };
import views from './pl/views.json' with { type: 'json' };
import wall from './pl/wall.json' with { type: 'json' };
import webhookForm from './pl/webhook-form.json' with { type: 'json' };
import webhooks from './pl/webhooks.json' with { type: 'json' };
import welcome from './pl/welcome.json' with { type: 'json' };
import why from './pl/why.json' with { type: 'json' };
import workspaceForm from './pl/workspace-form.json' with { type: 'json' };

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
