import 'server-only';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type RecordedAnswers, recordedAnswers } from '@/db/recorded-answers';
import { version } from '@/package.json';

function makeFigures() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'ergograph_build_info',
    help: 'Version of Ergograph and of Node; always 1.',
    labelNames: ['version', 'node'] as const,
    registers,
  }).set({ version, node: process.versions.node }, 1);
  const answers = new Counter({
    name: 'ergograph_answers_recorded_total',
    help: 'Answers this process has recorded, by the door they came through.',
    labelNames: ['source'] as const,
    registers,
  });
  recordedAnswers.subscribe((told) => {
    const { source, count } = told as RecordedAnswers;
    answers.inc({ source }, count);
  });
  return {
    registry,
    requests: new Histogram({
      name: 'ergograph_http_request_duration_seconds',
      help: 'Requests this process has answered, and how long they took.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    databaseUp: new Gauge({
      name: 'ergograph_database_up',
      help: 'Whether the database answered just now: 1 or 0.',
      registers,
    }),
    connections: new Gauge({
      name: 'ergograph_database_connections',
      help: 'Connections of all processes of Ergograph to the database, by their state.',
      labelNames: ['state'] as const,
      registers,
    }),
    jobs: new Gauge({
      name: 'ergograph_jobs',
      help: 'Jobs of the last 30 days, by kind and state.',
      labelNames: ['kind', 'state'] as const,
      registers,
    }),
    jobsWaiting: new Gauge({
      name: 'ergograph_queue_length',
      help: 'Jobs that wait for a worker.',
      registers,
    }),
    jobsWaitingFor: new Gauge({
      name: 'ergograph_queue_age_seconds',
      help: 'How long the first of the waiting jobs has waited; 0 if none does.',
      registers,
    }),
    importLines: new Gauge({
      name: 'ergograph_import_lines',
      help: 'Lines of all imports so far: answers added, known before, and lines refused.',
      labelNames: ['outcome'] as const,
      registers,
    }),
  };
}

// One set a process, also where each route has a copy of this file.
const shared = globalThis as { ergographFigures?: ReturnType<typeof makeFigures> };

shared.ergographFigures ??= makeFigures();

/** What this process tells Prometheus. */
export const figures = shared.ergographFigures;
