import type { Direction } from '@/lib/metrics/scale';

/** A face from sad (0) to glad (1). */
export function Face({ mood }: { mood: number }) {
  const bend = 4 * (mood - 0.5);
  const mouth = `M8.5 ${16 - bend * 0.6}q3.5 ${(bend * 2).toFixed(1)} 7 0`;
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-7 fill-none stroke-current stroke-[1.5]"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="9.5" />
      <path d={`${mouth}M9 9.2v.6M15 9.2v.6`} strokeLinecap="round" />
    </svg>
  );
}

/** How glad the face of a point is; on an effort scale the high end is the sad one. */
export function moodOf(position: number, count: number, direction: Direction): number {
  const share = count > 1 ? position / (count - 1) : 1;
  return direction === 'ease' ? share : 1 - share;
}

export function Star() {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-7 fill-none stroke-current stroke-[1.5]"
      aria-hidden="true"
    >
      <path
        d="M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 17l-5.4 2.9 1.1-6.1-4.5-4.2 6.1-.8z"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export function Thumb({ up }: { up: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`size-7 fill-none stroke-current stroke-[1.5] ${up ? '' : 'rotate-180'}`}
      aria-hidden="true"
    >
      <path
        d="M4 11h3.5v9H4zM7.500 11.500L11 4c1.500 0 2.500 1 2.500 2.500V10h5c1.300 0 2 1 1.700 2.200l-1.500 6c-.3 1.100-1 1.800-2.200 1.800h-9"
        strokeLinejoin="round"
      />
    </svg>
  );
}
