import type { CSSProperties, ReactNode } from 'react';
import type { DashboardCard } from '@/lib/views/dashboard-cards';

/** Twelve columns on a desk, one on a phone. */
export function DashboardGrid({ children }: { children: ReactNode }) {
  return <div className="dash">{children}</div>;
}

/** A card in its place; rows grow where a card needs more than its height. */
export function GridPlace({
  place: { x, y, w, h },
  children,
}: {
  place: Pick<DashboardCard, 'x' | 'y' | 'w' | 'h'>;
  children: ReactNode;
}) {
  const area = { '--x': x + 1, '--y': y + 1, '--w': w, '--h': h };
  return (
    <section className="dash-card" style={area as CSSProperties}>
      {children}
    </section>
  );
}
