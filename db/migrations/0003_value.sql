CREATE TABLE "exchange_rates" (
	"workspace_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"from_day" date NOT NULL,
	"rate" numeric(20, 10) NOT NULL,
	CONSTRAINT "exchange_rates_workspace_id_currency_from_day_pk" PRIMARY KEY("workspace_id","currency","from_day")
);
--> statement-breakpoint
CREATE TABLE "mrr_movements" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"amount" numeric(18, 4) NOT NULL,
	"before" numeric(18, 4) NOT NULL,
	"after" numeric(18, 4) NOT NULL,
	"segment_id" uuid NOT NULL,
	"cancel_kind" text,
	"cancel_reason" text,
	CONSTRAINT "mrr_movements_workspace_id_customer_id_day_pk" PRIMARY KEY("workspace_id","customer_id","day")
);
--> statement-breakpoint
CREATE TABLE "order_customers" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"purchases" integer NOT NULL,
	"amount" numeric(18, 4) NOT NULL,
	"first_amount" numeric(18, 4) NOT NULL,
	CONSTRAINT "order_customers_workspace_id_customer_id_pk" PRIMARY KEY("workspace_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "value_settings" (
	"workspace_id" uuid NOT NULL,
	"base_currency" text NOT NULL,
	"gross_margin" numeric(6, 3),
	"churn_definition" text DEFAULT 'standard' NOT NULL,
	"reactivation_days" integer,
	"discount_rate" numeric(6, 3) DEFAULT 10 NOT NULL,
	"margin_timing" text DEFAULT 'end-of-period' NOT NULL,
	CONSTRAINT "value_settings_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "churn_reasons" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"customers" integer DEFAULT 0 NOT NULL,
	"amount" numeric(22, 4) DEFAULT 0 NOT NULL,
	CONSTRAINT "churn_reasons_pk" PRIMARY KEY("workspace_id","segment_id","month","kind","reason")
);
--> statement-breakpoint
CREATE TABLE "cohort_months" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"cohort" date NOT NULL,
	"month" date NOT NULL,
	"amount" numeric(22, 4) DEFAULT 0 NOT NULL,
	CONSTRAINT "cohort_months_workspace_id_segment_id_cohort_month_pk" PRIMARY KEY("workspace_id","segment_id","cohort","month")
);
--> statement-breakpoint
CREATE TABLE "customer_periods" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"grain" text NOT NULL,
	"start" date NOT NULL,
	"joined" integer DEFAULT 0 NOT NULL,
	"churned" integer DEFAULT 0 NOT NULL,
	"came_back" integer DEFAULT 0 NOT NULL,
	"joined_and_churned" integer DEFAULT 0 NOT NULL,
	"lost" integer DEFAULT 0 NOT NULL,
	"expanded" integer DEFAULT 0 NOT NULL,
	"contracted" integer DEFAULT 0 NOT NULL,
	"expansion" numeric(22, 4) DEFAULT 0 NOT NULL,
	"contraction" numeric(22, 4) DEFAULT 0 NOT NULL,
	"churn" numeric(22, 4) DEFAULT 0 NOT NULL,
	"opening_kept" numeric DEFAULT 0 NOT NULL,
	"kept_squared" numeric DEFAULT 0 NOT NULL,
	"opening_closing" numeric DEFAULT 0 NOT NULL,
	"closing_squared" numeric DEFAULT 0 NOT NULL,
	CONSTRAINT "customer_periods_pk" PRIMARY KEY("workspace_id","segment_id","grain","start")
);
--> statement-breakpoint
CREATE TABLE "lifetimes" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"cohort" date NOT NULL,
	"joined_month" date NOT NULL,
	"left_month" date NOT NULL,
	"returned_month" date NOT NULL,
	"again" boolean NOT NULL,
	"customers" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "lifetimes_pk" PRIMARY KEY("workspace_id","segment_id","cohort","joined_month","left_month","returned_month","again")
);
--> statement-breakpoint
CREATE TABLE "mrr_months" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"movements" integer DEFAULT 0 NOT NULL,
	"amount" numeric(22, 4) DEFAULT 0 NOT NULL,
	"squares" numeric DEFAULT 0 NOT NULL,
	CONSTRAINT "mrr_months_workspace_id_segment_id_month_kind_pk" PRIMARY KEY("workspace_id","segment_id","month","kind")
);
--> statement-breakpoint
CREATE TABLE "order_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"cohort" date NOT NULL,
	"purchases" integer NOT NULL,
	"spent" integer NOT NULL,
	"customers" integer DEFAULT 0 NOT NULL,
	"amount" numeric(22, 4) DEFAULT 0 NOT NULL,
	CONSTRAINT "order_cells_pk" PRIMARY KEY("workspace_id","segment_id","cohort","purchases","spent")
);
--> statement-breakpoint
DROP INDEX "subscriptions_external_id";--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "amount" SET DATA TYPE numeric(18, 4);--> statement-breakpoint
ALTER TABLE "subscriptions" ALTER COLUMN "mrr" SET DATA TYPE numeric(18, 4);--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "amount_base" numeric(18, 4) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "day" date;--> statement-breakpoint
UPDATE "orders" SET "amount_base" = "amount", "day" = ("ordered_at" at time zone 'utc')::date WHERE "workspace_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "day" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "amount" numeric(18, 4) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "interval" text DEFAULT 'month' NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "interval_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "quantity" numeric(14, 4) DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "mrr_base" numeric(18, 4) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "cancel_kind" text;--> statement-breakpoint
UPDATE "subscriptions" SET "amount" = "mrr", "mrr_base" = "mrr" WHERE "workspace_id" IS NOT NULL;--> statement-breakpoint
INSERT INTO "value_settings" ("workspace_id", "base_currency") SELECT "workspace_id", min("currency") FROM "subscriptions" WHERE "workspace_id" IS NOT NULL GROUP BY "workspace_id";--> statement-breakpoint
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD CONSTRAINT "mrr_movements_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD CONSTRAINT "mrr_movements_customer_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_customers" ADD CONSTRAINT "order_customers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_customers" ADD CONSTRAINT "order_customers_customer_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_settings" ADD CONSTRAINT "value_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "churn_reasons" ADD CONSTRAINT "churn_reasons_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_months" ADD CONSTRAINT "cohort_months_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_periods" ADD CONSTRAINT "customer_periods_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lifetimes" ADD CONSTRAINT "lifetimes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mrr_months" ADD CONSTRAINT "mrr_months_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_cells" ADD CONSTRAINT "order_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mrr_movements_day" ON "mrr_movements" USING btree ("workspace_id","day","kind");--> statement-breakpoint
CREATE INDEX "order_customers_amount" ON "order_customers" USING btree ("workspace_id","amount");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_external" ON "subscriptions" USING btree ("workspace_id","external_id","started_on");