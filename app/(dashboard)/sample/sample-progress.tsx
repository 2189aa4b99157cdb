'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { ProgressBar } from '@/components/ui/progress-bar';

const every = 600;

/** Shows how far loading is, and opens the sample company when it is there. */
export function SampleProgress({
  share,
  label,
  open,
}: {
  share: number;
  label: string;
  open: () => Promise<void>;
}) {
  const router = useRouter();
  const [done, setDone] = useState(share);

  useEffect(() => {
    const timer = setInterval(async () => {
      const load = await readLoad();
      if (load === 'unknown') return;
      if (load?.state === 'running') return setDone(load.share);
      clearInterval(timer);
      if (load === null) await open();
      else router.refresh();
    }, every);
    return () => clearInterval(timer);
  }, [open, router]);

  return <ProgressBar label={label} done={done} />;
}

type Load = { state: 'running'; share: number } | { state: 'failed' } | null;

/** A request that fails on the way tells nothing about the load. */
async function readLoad(): Promise<Load | 'unknown'> {
  try {
    const response = await fetch('/sample/progress');
    return response.ok ? await response.json() : 'unknown';
  } catch {
    return 'unknown';
  }
}
