// A worker in a process of its own, whose memory the bench watches.
import { startWorker } from '@/lib/jobs/worker';

startWorker({ concurrency: 2 });
setInterval(() => process.send?.(process.memoryUsage().rss), 500);
