ALTER TABLE "imports" ALTER COLUMN "file_bytes" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "file_print" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "answers_undone" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "cancel_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "runner" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "check_asked" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "check_report" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "check_failure" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "check_beat_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "customers_import" ON "customers" USING btree ("workspace_id","import_id") WHERE "customers"."import_id" is not null;