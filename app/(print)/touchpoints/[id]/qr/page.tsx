import { notFound, redirect } from 'next/navigation';
import { PrintButton } from '@/components/touchpoints/print-button';
import { QrSheet, type SheetSize, sheetSizes } from '@/components/touchpoints/qr-sheet';
import { LinkButton } from '@/components/ui/link-button';
import { Segmented } from '@/components/ui/segmented';
import { findPlace } from '@/db/queries/hosted-question';
import { programmeOf } from '@/db/queries/programme';
import { chosenPlace, tokenFor } from '@/lib/asking/chosen-place';
import { sheetWords } from '@/lib/asking/sheet-words';
import { requirePermission } from '@/lib/auth/member';
import { siteUrl } from '@/lib/env';
import { first } from '@/lib/query-params';
import { requestWords } from '@/lib/words/request-words';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('qr-sheet.title') };
}

const sizeNames: Readonly<Record<SheetSize, string>> = { a4: 'A4', a6: 'A6' };

/** A sheet with the code of a touchpoint, without the frame of the other pages so that it prints alone. */
export default async function QrPage({ params, searchParams }: PageProps<'/touchpoints/[id]/qr'>) {
  const t = await requestWords();
  const { scope } = await requirePermission('surveys:write');
  const { id } = await params;
  const query = await searchParams;
  const size = sheetSizes.find((each) => each === first(query.size)) ?? 'a4';
  const chosen = await chosenPlace(scope, id, first(query.channel) ?? null);
  if (!chosen) notFound();
  const { touchpoint, survey, channel } = chosen;
  const token = tokenFor(scope, chosen, 'qr');
  const back = `/touchpoints/${id}/ask`;
  if (!survey || !channel || !token) redirect(back);
  const [place, programme] = await Promise.all([
    findPlace(scope, { surveyId: survey.id, touchpointId: id, channelId: channel.id }, null),
    programmeOf(scope),
  ]);
  if (!place) notFound();
  const at = (each: SheetSize) => `/touchpoints/${id}/qr?channel=${channel.id}&size=${each}`;
  return (
    <main className="qr-page">
      <div className="qr-tools">
        <LinkButton href={`${back}?channel=${channel.id}`}>
          {t('qr-sheet.back', { name: touchpoint.name })}
        </LinkButton>
        <Segmented
          label={t('qr-sheet.paper')}
          options={sheetSizes.map((each) => ({
            key: each,
            label: sizeNames[each],
            href: at(each),
            current: each === size,
          }))}
        />
        <PrintButton>{t('touchpoints.print')}</PrintButton>
      </div>
      <QrSheet
        size={size}
        brand={{ name: programme.brandName || place.workspace.name, logo: programme.logo }}
        link={`${siteUrl()}/s/${token}`}
        words={sheetWords(place.question, place.content)}
      />
    </main>
  );
}
