// A worker of the mail as a program of its own, for tests that kill it.
import { startWorker } from '@/lib/jobs/worker';

startWorker({ concurrency: 1, watchEvery: 300 });
