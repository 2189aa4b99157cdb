import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AppShell } from '@/components/shell/app-shell';
import { SampleBanner } from '@/components/shell/sample-banner';
import { themeFrom } from '@/components/shell/theme';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { env } from '@/lib/env';
import { BoardSection } from './board-section';
import { CardsSection } from './cards-section';
import { GalleryFilters } from './filters-section';
import { SplitSection } from './split-section';
import { StatesSection } from './states-section';
import { TrendsSection } from './trends-section';

export const metadata: Metadata = { title: 'Gallery' };

async function nothing() {
  'use server';
}

/** Every card, chart and control with edge-case data. Not part of the product. */
export default async function GalleryPage() {
  if (env.NODE_ENV === 'production' && env.ERGOGRAPH_GALLERY !== '1') notFound();
  return (
    <AppShell
      workspace="Kestrel Payroll"
      user={{ name: 'Ines Ferreira', email: 'ines@kestrel.example', role: 'Admin' }}
      theme={themeFrom((await cookies()).get('theme')?.value)}
      signOut={nothing}
      keepLanguage={nothing}
      banner={<SampleBanner action={<Button small>Remove sample data</Button>} />}
    >
      <GalleryFilters />
      <PageHeader
        eyebrow="Gallery"
        title="Every card, chart and control, with the data that breaks them."
        description="27 March – 24 June 2026, today included, so the last week is partial. London time."
        actions={<Button variant="primary">One primary button</Button>}
      />
      <Section name="Cards">
        <CardsSection />
      </Section>
      <Section name="Trends">
        <TrendsSection />
      </Section>
      <Section name="Changes in their parts">
        <SplitSection />
      </Section>
      <Section name="Board">
        <BoardSection />
      </Section>
      <Section name="States">
        <StatesSection />
      </Section>
    </AppShell>
  );
}

/** What belongs together, as a region of its own. */
function Section({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h2 className="mt-8 mb-3 text-lg font-semibold">{name}</h2>
      {children}
    </section>
  );
}
