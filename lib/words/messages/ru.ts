import type { Messages } from './en';
import accountForms from './ru/account-forms.json' with { type: 'json' };
import alertForm from './ru/alert-form.json' with { type: 'json' };
import alertMail from './ru/alert-mail.json' with { type: 'json' };
import alertRule from './ru/alert-rule.json' with { type: 'json' };
import alerts from './ru/alerts.json' with { type: 'json' };
import answer from './ru/answer.json' with { type: 'json' };
import answerMoves from './ru/answer-moves.json' with { type: 'json' };
import apiPage from './ru/api-page.json' with { type: 'json' };
import asking from './ru/asking.json' with { type: 'json' };
import audit from './ru/audit.json' with { type: 'json' };
import auditFields from './ru/audit-fields.json' with { type: 'json' };
import auditLog from './ru/audit-log.json' with { type: 'json' };
import auth from './ru/auth.json' with { type: 'json' };
import authFaults from './ru/auth-faults.json' with { type: 'json' };
import away from './ru/away.json' with { type: 'json' };
import board from './ru/board.json' with { type: 'json' };
import brandFaults from './ru/brand-faults.json' with { type: 'json' };
import brandForm from './ru/brand-form.json' with { type: 'json' };
import browsers from './ru/browsers.json' with { type: 'json' };
import calls from './ru/calls.json' with { type: 'json' };
import cards from './ru/cards.json' with { type: 'json' };
import catalog from './ru/catalog.json' with { type: 'json' };
import change from './ru/change.json' with { type: 'json' };
import charts from './ru/charts.json' with { type: 'json' };
import churn from './ru/churn.json' with { type: 'json' };
import clv from './ru/clv.json' with { type: 'json' };
import columns from './ru/columns.json' with { type: 'json' };
import compare from './ru/compare.json' with { type: 'json' };
import customers from './ru/customers.json' with { type: 'json' };
import dashboardEditor from './ru/dashboard-editor.json' with { type: 'json' };
import dashboardMaker from './ru/dashboard-maker.json' with { type: 'json' };
import dashboards from './ru/dashboards.json' with { type: 'json' };
import deliveryForm from './ru/delivery-form.json' with { type: 'json' };
import deliveryRules from './ru/delivery-rules.json' with { type: 'json' };
import docs from './ru/docs.json' with { type: 'json' };
import effort from './ru/effort.json' with { type: 'json' };
import empty from './ru/empty.json' with { type: 'json' };
import entries from './ru/entries.json' with { type: 'json' };
import errors from './ru/errors.json' with { type: 'json' };
import events from './ru/events.json' with { type: 'json' };
import exports from './ru/exports.json' with { type: 'json' };
import faults from './ru/faults.json' with { type: 'json' };
import figures from './ru/figures.json' with { type: 'json' };
import files from './ru/files.json' with { type: 'json' };
import filters from './ru/filters.json' with { type: 'json' };
import followUpRules from './ru/follow-up-rules.json' with { type: 'json' };
import followUps from './ru/follow-ups.json' with { type: 'json' };
import frame from './ru/frame.json' with { type: 'json' };
import headline from './ru/headline.json' with { type: 'json' };
import heldAnswers from './ru/held-answers.json' with { type: 'json' };
import importFaults from './ru/import-faults.json' with { type: 'json' };
import importFile from './ru/import-file.json' with { type: 'json' };
import importNotices from './ru/import-notices.json' with { type: 'json' };
import importRefusals from './ru/import-refusals.json' with { type: 'json' };
import importRun from './ru/import-run.json' with { type: 'json' };
import importing from './ru/importing.json' with { type: 'json' };
import imports from './ru/imports.json' with { type: 'json' };
import jobRefusals from './ru/job-refusals.json' with { type: 'json' };
import jobs from './ru/jobs.json' with { type: 'json' };
import journey from './ru/journey.json' with { type: 'json' };
import keys from './ru/keys.json' with { type: 'json' };
import leave from './ru/leave.json' with { type: 'json' };
import links from './ru/links.json' with { type: 'json' };
import live from './ru/live.json' with { type: 'json' };
import mailFaults from './ru/mail-faults.json' with { type: 'json' };
import mailServer from './ru/mail-server.json' with { type: 'json' };
import mappingFaults from './ru/mapping-faults.json' with { type: 'json' };
import markForms from './ru/mark-forms.json' with { type: 'json' };
import marks from './ru/marks.json' with { type: 'json' };
import members from './ru/members.json' with { type: 'json' };
import methods from './ru/methods.json' with { type: 'json' };
import metric from './ru/metric.json' with { type: 'json' };
import names from './ru/names.json' with { type: 'json' };
import notAsked from './ru/not-asked.json' with { type: 'json' };
import notices from './ru/notices.json' with { type: 'json' };
import numbers from './ru/numbers.json' with { type: 'json' };
import outbox from './ru/outbox.json' with { type: 'json' };
import outcome from './ru/outcome.json' with { type: 'json' };
import outgoing from './ru/outgoing.json' with { type: 'json' };
import outgoingFaults from './ru/outgoing-faults.json' with { type: 'json' };
import outgoingForm from './ru/outgoing-form.json' with { type: 'json' };
import overview from './ru/overview.json' with { type: 'json' };
import palette from './ru/palette.json' with { type: 'json' };
import people from './ru/people.json' with { type: 'json' };
import period from './ru/period.json' with { type: 'json' };
import presets from './ru/presets.json' with { type: 'json' };
import qrSheet from './ru/qr-sheet.json' with { type: 'json' };
import quarantine from './ru/quarantine.json' with { type: 'json' };
import rate from './ru/rate.json' with { type: 'json' };
import recordPreviews from './ru/record-previews.json' with { type: 'json' };
import reminderMail from './ru/reminder-mail.json' with { type: 'json' };
import reportForm from './ru/report-form.json' with { type: 'json' };
import reportMail from './ru/report-mail.json' with { type: 'json' };
import reports from './ru/reports.json' with { type: 'json' };
import responses from './ru/responses.json' with { type: 'json' };
import sample from './ru/sample.json' with { type: 'json' };
import sendingForm from './ru/sending-form.json' with { type: 'json' };
import settings from './ru/settings.json' with { type: 'json' };
import settingsFaults from './ru/settings-faults.json' with { type: 'json' };
import shell from './ru/shell.json' with { type: 'json' };
import surveyChecks from './ru/survey-checks.json' with { type: 'json' };
import surveyContent from './ru/survey-content.json' with { type: 'json' };
import surveyEditor from './ru/survey-editor.json' with { type: 'json' };
import surveyFaults from './ru/survey-faults.json' with { type: 'json' };
import surveyPreview from './ru/survey-preview.json' with { type: 'json' };
import surveyRefusals from './ru/survey-refusals.json' with { type: 'json' };
import surveyTemplates from './ru/survey-templates.json' with { type: 'json' };
import surveys from './ru/surveys.json' with { type: 'json' };
import tags from './ru/tags.json' with { type: 'json' };
import targets from './ru/targets.json' with { type: 'json' };
import term from './ru/term.json' with { type: 'json' };
import themes from './ru/themes.json' with { type: 'json' };
import touchpoints from './ru/touchpoints.json' with { type: 'json' };
import tour from './ru/tour.json' with { type: 'json' };
import trend from './ru/trend.json' with { type: 'json' };
import ui from './ru/ui.json' with { type: 'json' };
import value from './ru/value.json' with { type: 'json' };
import valueExports from './ru/value-exports.json' with { type: 'json' };
import valueForms from './ru/value-forms.json' with { type: 'json' };
import viewList from './ru/view-list.json' with { type: 'json' };
import views from './ru/views.json' with { type: 'json' };
import wall from './ru/wall.json' with { type: 'json' };
import webhookForm from './ru/webhook-form.json' with { type: 'json' };
import webhooks from './ru/webhooks.json' with { type: 'json' };
import welcome from './ru/welcome.json' with { type: 'json' };
import why from './ru/why.json' with { type: 'json' };
import workspaceForm from './ru/workspace-form.json' with { type: 'json' };

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
