CREATE TABLE "ask_days" (
	"workspace_id" uuid NOT NULL,
	"day" date NOT NULL,
	"survey_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"by" text NOT NULL,
	"slot" smallint NOT NULL,
	"invited" integer DEFAULT 0 NOT NULL,
	"delivered" integer DEFAULT 0 NOT NULL,
	"bounced" integer DEFAULT 0 NOT NULL,
	"opened" integer DEFAULT 0 NOT NULL,
	"started" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "ask_days_pk" PRIMARY KEY("workspace_id","day","survey_id","touchpoint_id","channel_id","by","slot")
);
--> statement-breakpoint
CREATE TABLE "asks" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"survey_version_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"customer_id" uuid,
	"event_id" uuid,
	"address" text,
	"language" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"by" text DEFAULT 'invitation' NOT NULL,
	"state" text NOT NULL,
	"is_trial" boolean DEFAULT false NOT NULL,
	"send_at" timestamp with time zone NOT NULL,
	"remind_at" timestamp with time zone,
	"closes_at" timestamp with time zone NOT NULL,
	"sent_day" date,
	"sent_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"response_id" uuid,
	"failure" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"asked_at" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "contacts_workspace_id_customer_id_pk" PRIMARY KEY("workspace_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"event_key" text NOT NULL,
	"source" text NOT NULL,
	"customer_id" uuid,
	"touchpoint_id" uuid,
	"channel_id" uuid,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fate" text NOT NULL,
	"reason" jsonb,
	"ask_id" uuid,
	CONSTRAINT "events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "intents" (
	"workspace_id" uuid NOT NULL,
	"ask_id" uuid NOT NULL,
	"score" smallint NOT NULL,
	"reason" text NOT NULL,
	"seen" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	"released_at" timestamp with time zone,
	CONSTRAINT "intents_workspace_id_ask_id_score_pk" PRIMARY KEY("workspace_id","ask_id","score")
);
--> statement-breakpoint
CREATE TABLE "programme_settings" (
	"workspace_id" uuid NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "programme_settings_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "webhook_sources" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"preset" text,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"example" jsonb,
	"last_received_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "webhook_sources_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "follow_up_notes" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"author" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_up_notes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"customer_id" uuid,
	"touchpoint_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"owner_id" uuid,
	"stake" bigint,
	"rule" text,
	"due_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"contacted_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "follow_ups_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "response_details" (
	"workspace_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"ask_id" uuid,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"may_call_back" boolean DEFAULT false NOT NULL,
	"quarantine_reason" text,
	"changed_at" timestamp with time zone,
	CONSTRAINT "response_details_workspace_id_response_id_pk" PRIMARY KEY("workspace_id","response_id")
);
--> statement-breakpoint
CREATE TABLE "response_tags" (
	"workspace_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"given_by" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "response_tags_workspace_id_response_id_tag_id_pk" PRIMARY KEY("workspace_id","response_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"rule" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "tags_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"ask_id" uuid,
	"address" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"words" jsonb,
	"send_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"held_by" uuid,
	"held_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"message_id" text,
	"failure" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mails_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"workspace_id" uuid NOT NULL,
	"address_hash" text NOT NULL,
	"address" text,
	"reason" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suppressions_workspace_id_address_hash_pk" PRIMARY KEY("workspace_id","address_hash")
);
--> statement-breakpoint
ALTER TABLE "survey_versions" ADD COLUMN "content" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "state" text DEFAULT 'live' NOT NULL;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD COLUMN "survey_id" uuid;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD COLUMN "channel_id" uuid;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD COLUMN "rules" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "ask_days" ADD CONSTRAINT "ask_days_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_settings" ADD CONSTRAINT "programme_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_sources" ADD CONSTRAINT "webhook_sources_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_notes" ADD CONSTRAINT "follow_up_notes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_details" ADD CONSTRAINT "response_details_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_tags" ADD CONSTRAINT "response_tags_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asks_due" ON "asks" USING btree ("workspace_id","send_at") WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX "asks_remind" ON "asks" USING btree ("workspace_id","remind_at") WHERE remind_at is not null and reminded_at is null;--> statement-breakpoint
CREATE INDEX "asks_closing" ON "asks" USING btree ("workspace_id","closes_at") WHERE state in ('scheduled', 'sending', 'sent', 'started');--> statement-breakpoint
CREATE INDEX "asks_sent" ON "asks" USING btree ("workspace_id","sent_day","touchpoint_id");--> statement-breakpoint
CREATE INDEX "asks_created" ON "asks" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "asks_customer" ON "asks" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "asks_response" ON "asks" USING btree ("workspace_id","response_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_external_id" ON "events" USING btree ("workspace_id","external_id");--> statement-breakpoint
CREATE INDEX "events_received" ON "events" USING btree ("workspace_id","received_at","id");--> statement-breakpoint
CREATE INDEX "events_customer" ON "events" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "intents_last" ON "intents" USING btree ("workspace_id","last_at");--> statement-breakpoint
CREATE INDEX "follow_up_notes_of" ON "follow_up_notes" USING btree ("workspace_id","follow_up_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_ups_response" ON "follow_ups" USING btree ("workspace_id","response_id");--> statement-breakpoint
CREATE INDEX "follow_ups_due" ON "follow_ups" USING btree ("workspace_id","state","due_at");--> statement-breakpoint
CREATE INDEX "follow_ups_customer" ON "follow_ups" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "response_details_ask" ON "response_details" USING btree ("workspace_id","ask_id");--> statement-breakpoint
CREATE INDEX "response_details_held" ON "response_details" USING btree ("workspace_id","response_id") WHERE quarantine_reason is not null;--> statement-breakpoint
CREATE INDEX "response_tags_tag" ON "response_tags" USING btree ("workspace_id","tag_id","response_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_key" ON "tags" USING btree ("workspace_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_subject" ON "mails" USING btree ("workspace_id","kind","subject");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("workspace_id","send_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "mails_under_way" ON "mails" USING btree ("workspace_id","held_at") WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX "mails_created" ON "mails" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_message" ON "mails" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "mails_ask" ON "mails" USING btree ("workspace_id","ask_id");--> statement-breakpoint
CREATE INDEX "responses_words" ON "responses" USING gin (to_tsvector(case left(lower(language), 2)
  when 'ar' then 'arabic'::regconfig when 'da' then 'danish'::regconfig
  when 'de' then 'german'::regconfig when 'el' then 'greek'::regconfig
  when 'en' then 'english'::regconfig when 'es' then 'spanish'::regconfig
  when 'fi' then 'finnish'::regconfig when 'fr' then 'french'::regconfig
  when 'hu' then 'hungarian'::regconfig when 'it' then 'italian'::regconfig
  when 'nl' then 'dutch'::regconfig when 'no' then 'norwegian'::regconfig
  when 'nb' then 'norwegian'::regconfig when 'pt' then 'portuguese'::regconfig
  when 'ro' then 'romanian'::regconfig when 'ru' then 'russian'::regconfig
  when 'sv' then 'swedish'::regconfig when 'tr' then 'turkish'::regconfig
  else 'simple'::regconfig end, "comment")) WHERE "responses"."comment" is not null;--> statement-breakpoint
CREATE INDEX "touchpoints_event" ON "touchpoints" USING btree ("workspace_id","event_key");