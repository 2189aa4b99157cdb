import accountForms from './en/account-forms.json' with { type: 'json' };
import alertForm from './en/alert-form.json' with { type: 'json' };
import alertMail from './en/alert-mail.json' with { type: 'json' };
import alertRule from './en/alert-rule.json' with { type: 'json' };
import alerts from './en/alerts.json' with { type: 'json' };
import answer from './en/answer.json' with { type: 'json' };
import answerMoves from './en/answer-moves.json' with { type: 'json' };
import apiPage from './en/api-page.json' with { type: 'json' };
import asking from './en/asking.json' with { type: 'json' };
import audit from './en/audit.json' with { type: 'json' };
import auditFields from './en/audit-fields.json' with { type: 'json' };
import auditLog from './en/audit-log.json' with { type: 'json' };
import auth from './en/auth.json' with { type: 'json' };
import authFaults from './en/auth-faults.json' with { type: 'json' };
import away from './en/away.json' with { type: 'json' };
import board from './en/board.json' with { type: 'json' };
import brandFaults from './en/brand-faults.json' with { type: 'json' };
import brandForm from './en/brand-form.json' with { type: 'json' };
import browsers from './en/browsers.json' with { type: 'json' };
import calls from './en/calls.json' with { type: 'json' };
import cards from './en/cards.json' with { type: 'json' };
import catalog from './en/catalog.json' with { type: 'json' };
import change from './en/change.json' with { type: 'json' };
import charts from './en/charts.json' with { type: 'json' };
import churn from './en/churn.json' with { type: 'json' };
import clv from './en/clv.json' with { type: 'json' };
import columns from './en/columns.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import customers from './en/customers.json' with { type: 'json' };
import dashboardEditor from './en/dashboard-editor.json' with { type: 'json' };
import dashboardMaker from './en/dashboard-maker.json' with { type: 'json' };
import dashboards from './en/dashboards.json' with { type: 'json' };
import deliveryForm from './en/delivery-form.json' with { type: 'json' };
import deliveryRules from './en/delivery-rules.json' with { type: 'json' };
import docs from './en/docs.json' with { type: 'json' };
import effort from './en/effort.json' with { type: 'json' };
import empty from './en/empty.json' with { type: 'json' };
import entries from './en/entries.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import events from './en/events.json' with { type: 'json' };
import exports from './en/exports.json' with { type: 'json' };
import faults from './en/faults.json' with { type: 'json' };
import figures from './en/figures.json' with { type: 'json' };
import files from './en/files.json' with { type: 'json' };
import filters from './en/filters.json' with { type: 'json' };
import followUpRules from './en/follow-up-rules.json' with { type: 'json' };
import followUps from './en/follow-ups.json' with { type: 'json' };
import frame from './en/frame.json' with { type: 'json' };
import headline from './en/headline.json' with { type: 'json' };
import heldAnswers from './en/held-answers.json' with { type: 'json' };
import importFaults from './en/import-faults.json' with { type: 'json' };
import importFile from './en/import-file.json' with { type: 'json' };
import importNotices from './en/import-notices.json' with { type: 'json' };
import importRefusals from './en/import-refusals.json' with { type: 'json' };
import importRun from './en/import-run.json' with { type: 'json' };
import importing from './en/importing.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import jobRefusals from './en/job-refusals.json' with { type: 'json' };
import jobs from './en/jobs.json' with { type: 'json' };
import journey from './en/journey.json' with { type: 'json' };
import keys from './en/keys.json' with { type: 'json' };
import leave from './en/leave.json' with { type: 'json' };
import links from './en/links.json' with { type: 'json' };
import live from './en/live.json' with { type: 'json' };
import mailFaults from './en/mail-faults.json' with { type: 'json' };
import mailServer from './en/mail-server.json' with { type: 'json' };
import mappingFaults from './en/mapping-faults.json' with { type: 'json' };
import markForms from './en/mark-forms.json' with { type: 'json' };
import marks from './en/marks.json' with { type: 'json' };
import members from './en/members.json' with { type: 'json' };
import methods from './en/methods.json' with { type: 'json' };
import metric from './en/metric.json' with { type: 'json' };
import names from './en/names.json' with { type: 'json' };
import notAsked from './en/not-asked.json' with { type: 'json' };
import notices from './en/notices.json' with { type: 'json' };
import numbers from './en/numbers.json' with { type: 'json' };
import outbox from './en/outbox.json' with { type: 'json' };
import outcome from './en/outcome.json' with { type: 'json' };
import outgoing from './en/outgoing.json' with { type: 'json' };
import outgoingFaults from './en/outgoing-faults.json' with { type: 'json' };
import outgoingForm from './en/outgoing-form.json' with { type: 'json' };
import overview from './en/overview.json' with { type: 'json' };
import palette from './en/palette.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import period from './en/period.json' with { type: 'json' };
import presets from './en/presets.json' with { type: 'json' };
import qrSheet from './en/qr-sheet.json' with { type: 'json' };
import quarantine from './en/quarantine.json' with { type: 'json' };
import rate from './en/rate.json' with { type: 'json' };
import recordPreviews from './en/record-previews.json' with { type: 'json' };
import reminderMail from './en/reminder-mail.json' with { type: 'json' };
import reportForm from './en/report-form.json' with { type: 'json' };
import reportMail from './en/report-mail.json' with { type: 'json' };
import reports from './en/reports.json' with { type: 'json' };
import responses from './en/responses.json' with { type: 'json' };
import sample from './en/sample.json' with { type: 'json' };
import sendingForm from './en/sending-form.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import settingsFaults from './en/settings-faults.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import surveyChecks from './en/survey-checks.json' with { type: 'json' };
import surveyContent from './en/survey-content.json' with { type: 'json' };
import surveyEditor from './en/survey-editor.json' with { type: 'json' };
import surveyFaults from './en/survey-faults.json' with { type: 'json' };
import surveyPreview from './en/survey-preview.json' with { type: 'json' };
import surveyRefusals from './en/survey-refusals.json' with { type: 'json' };
import surveyTemplates from './en/survey-templates.json' with { type: 'json' };
import surveys from './en/surveys.json' with { type: 'json' };
import tags from './en/tags.json' with { type: 'json' };
import targets from './en/targets.json' with { type: 'json' };
import term from './en/term.json' with { type: 'json' };
import themes from './en/themes.json' with { type: 'json' };
import touchpoints from './en/touchpoints.json' with { type: 'json' };
import tour from './en/tour.json' with { type: 'json' };
import trend from './en/trend.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };
import value from './en/value.json' with { type: 'json' };
import valueExports from './en/value-exports.json' with { type: 'json' };
import valueForms from './en/value-forms.json' with { type: 'json' };
import viewList from './en/view-list.json' with { type: 'json' };
import views from './en/views.json' with { type: 'json' };
import wall from './en/wall.json' with { type: 'json' };
import webhookForm from './en/webhook-form.json' with { type: 'json' };
import webhooks from './en/webhooks.json' with { type: 'json' };
import welcome from './en/welcome.json' with { type: 'json' };
import why from './en/why.json' with { type: 'json' };
import workspaceForm from './en/workspace-form.json' with { type: 'json' };

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
