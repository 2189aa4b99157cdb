import accountForms from './en/account-forms.json';
import alertForm from './en/alert-form.json';
import alertMail from './en/alert-mail.json';
import alertRule from './en/alert-rule.json';
import alerts from './en/alerts.json';
import answer from './en/answer.json';
import answerMoves from './en/answer-moves.json';
import apiPage from './en/api-page.json';
import asking from './en/asking.json';
import audit from './en/audit.json';
import auditFields from './en/audit-fields.json';
import auditLog from './en/audit-log.json';
import auth from './en/auth.json';
import authFaults from './en/auth-faults.json';
import away from './en/away.json';
import board from './en/board.json';
import brandFaults from './en/brand-faults.json';
import brandForm from './en/brand-form.json';
import browsers from './en/browsers.json';
import calls from './en/calls.json';
import cards from './en/cards.json';
import catalog from './en/catalog.json';
import change from './en/change.json';
import charts from './en/charts.json';
import churn from './en/churn.json';
import clv from './en/clv.json';
import columns from './en/columns.json';
import compare from './en/compare.json';
import customers from './en/customers.json';
import dashboardEditor from './en/dashboard-editor.json';
import dashboardMaker from './en/dashboard-maker.json';
import dashboards from './en/dashboards.json';
import deliveryForm from './en/delivery-form.json';
import deliveryRules from './en/delivery-rules.json';
import docs from './en/docs.json';
import effort from './en/effort.json';
import empty from './en/empty.json';
import entries from './en/entries.json';
import errors from './en/errors.json';
import events from './en/events.json';
import exports from './en/exports.json';
import faults from './en/faults.json';
import figures from './en/figures.json';
import files from './en/files.json';
import filters from './en/filters.json';
import followUpRules from './en/follow-up-rules.json';
import followUps from './en/follow-ups.json';
import frame from './en/frame.json';
import headline from './en/headline.json';
import heldAnswers from './en/held-answers.json';
import importFaults from './en/import-faults.json';
import importFile from './en/import-file.json';
import importNotices from './en/import-notices.json';
import importRefusals from './en/import-refusals.json';
import importRun from './en/import-run.json';
import importing from './en/importing.json';
import imports from './en/imports.json';
import jobRefusals from './en/job-refusals.json';
import jobs from './en/jobs.json';
import journey from './en/journey.json';
import keys from './en/keys.json';
import leave from './en/leave.json';
import links from './en/links.json';
import live from './en/live.json';
import mailFaults from './en/mail-faults.json';
import mailServer from './en/mail-server.json';
import mappingFaults from './en/mapping-faults.json';
import markForms from './en/mark-forms.json';
import marks from './en/marks.json';
import members from './en/members.json';
import methods from './en/methods.json';
import metric from './en/metric.json';
import names from './en/names.json';
import notAsked from './en/not-asked.json';
import notices from './en/notices.json';
import numbers from './en/numbers.json';
import outbox from './en/outbox.json';
import outcome from './en/outcome.json';
import outgoing from './en/outgoing.json';
import outgoingFaults from './en/outgoing-faults.json';
import outgoingForm from './en/outgoing-form.json';
import overview from './en/overview.json';
import palette from './en/palette.json';
import people from './en/people.json';
import period from './en/period.json';
import presets from './en/presets.json';
import qrSheet from './en/qr-sheet.json';
import quarantine from './en/quarantine.json';
import rate from './en/rate.json';
import recordPreviews from './en/record-previews.json';
import reminderMail from './en/reminder-mail.json';
import reportForm from './en/report-form.json';
import reportMail from './en/report-mail.json';
import reports from './en/reports.json';
import responses from './en/responses.json';
import sample from './en/sample.json';
import sendingForm from './en/sending-form.json';
import settings from './en/settings.json';
import settingsFaults from './en/settings-faults.json';
import shell from './en/shell.json';
import surveyChecks from './en/survey-checks.json';
import surveyContent from './en/survey-content.json';
import surveyEditor from './en/survey-editor.json';
import surveyFaults from './en/survey-faults.json';
import surveyPreview from './en/survey-preview.json';
import surveyRefusals from './en/survey-refusals.json';
import surveyTemplates from './en/survey-templates.json';
import surveys from './en/surveys.json';
import tags from './en/tags.json';
import targets from './en/targets.json';
import term from './en/term.json';
import themes from './en/themes.json';
import touchpoints from './en/touchpoints.json';
import tour from './en/tour.json';
import trend from './en/trend.json';
import ui from './en/ui.json';
import value from './en/value.json';
import valueExports from './en/value-exports.json';
import valueForms from './en/value-forms.json';
import viewList from './en/view-list.json';
import views from './en/views.json';
import wall from './en/wall.json';
import webhookForm from './en/webhook-form.json';
import webhooks from './en/webhooks.json';
import welcome from './en/welcome.json';
import why from './en/why.json';
import workspaceForm from './en/workspace-form.json';

/** What is said in English, by area; every other language says the same. */
export const english = {
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
};

type English = typeof english;

/** A folder of messages. */
export type Area = keyof English;

/** `area.message` */
export type WordKey = { [A in Area]: `${A}.${keyof English[A] & string}` }[Area];

/** A language with every message that English has. */
export type Messages = { readonly [A in Area]: Readonly<Record<keyof English[A], string>> };
