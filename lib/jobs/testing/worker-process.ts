// A worker as a program of its own, for tests that kill it.
import { slowJobPace } from '@/lib/jobs/testing/slow-job';
import { startWorker } from '@/lib/jobs/worker';

slowJobPace.waits = true;
startWorker({ concurrency: 1 });
