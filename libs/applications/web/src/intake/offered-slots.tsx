import { useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useAccountId, useLanguage, useStream, useTexts } from '@leerkring/platform/web';
import { Breadcrumb, Button, EmptyState, Heading, Link, Row, RowLine, RowList, RowTitle, Section } from '@leerkring/ui';
import { useState } from 'react';
import { ChangeSlotDialog, OfferSlotsDialog } from './slot-dialogs';
import './intake.css';
import { TrackIntakesQuery } from './intake.queries';
import { texts } from './texts';
import { useSlotWords } from './use-slot-words';
import { WithdrawSlot } from './withdraw-slot';

/** Moments of a track; news of them comes to who offers them. */
export function useTrackIntakes(slug: string) {
  const { language } = useLanguage();
  const accountId = useAccountId();
  const { data, error, refetch } = useQuery(TrackIntakesQuery, { variables: { slug, language } });
  const fresh = (): void => void refetch().catch(() => undefined);
  useStream(accountId ? streamOf('account', accountId) : null, data?.track.intakeSlotsHead, {
    onNews: ({ name }) => name.startsWith('intake_slot.') && fresh(),
    onReset: async () => (await refetch()).data?.track.intakeSlotsHead ?? undefined,
  });
  return { track: data?.track, error, retry: fresh };
}

type TrackIntakes = NonNullable<ReturnType<typeof useTrackIntakes>['track']>;
type Slot = NonNullable<TrackIntakes['intakeSlots']>[number];

interface OfferedSlotsProps {
  track: TrackIntakes;
  hrefs: { tracks: () => string; track: (slug: string) => string; application: (id: string) => string };
}

/** Moments for talks and intakes that are still to come, and offering more. */
export function OfferedSlots({ track, hrefs }: OfferedSlotsProps) {
  const t = useTexts(texts);
  const [offering, setOffering] = useState(false);
  const slots = track.intakeSlots ?? [];
  const offers = track.viewerCan.includes('intake_slot.offer');
  return (
    <>
      <Breadcrumb label={t.crumbs} items={[{ label: t.tracks, href: hrefs.tracks() }, { label: track.name, href: hrefs.track(track.slug) }, { label: t.toSlots }]} />
      <Heading level={1}>{t.slotsOf(track.name)}</Heading>
      {offers && <p className="application-note">{t.slotsLine}</p>}
      <Section title={t.slots} count={slots.length} action={offers && <Button onPress={() => setOffering(true)}>{t.offer}</Button>}>
        {slots.length ? (
          <RowList label={t.slots}>
            {slots.map((slot) => (
              <SlotRow key={slot.id} slot={slot} isManager={!offers} hrefOf={hrefs.application} />
            ))}
          </RowList>
        ) : (
          <EmptyState title={t.noSlots}>{offers && t.noSlotsLine}</EmptyState>
        )}
      </Section>
      {offering && <OfferSlotsDialog trackId={track.id} onClose={() => setOffering(false)} />}
    </>
  );
}

function SlotRow({ slot, isManager, hrefOf }: { slot: Slot; isManager: boolean; hrefOf: (id: string) => string }) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const { moment, how } = useSlotWords();
  const [changing, setChanging] = useState(false);
  const { intake } = slot;
  const isOwn = slot.offeredBy?.id === accountId;
  const deeds = (
    <div className="intake-deeds">
      {isOwn && (
        <Button size="s" aria-label={t.changeOf(moment(slot))} onPress={() => setChanging(true)}>
          {t.change}
        </Button>
      )}
      {(isOwn || isManager) && <WithdrawSlot id={slot.id} moment={moment(slot)} />}
    </div>
  );
  return (
    <Row endBelow end={deeds}>
      <RowTitle level={3}>{moment(slot)}</RowTitle>
      <RowLine soft>{how(slot)}</RowLine>
      <RowLine>
        {intake ? (
          <>
            {t[intake.kind]}: <Link href={hrefOf(intake.application.id)}>{intake.application.organisation.name}</Link>
          </>
        ) : (
          t.nobody
        )}
      </RowLine>
      {changing && <ChangeSlotDialog slot={slot} onClose={() => setChanging(false)} />}
    </Row>
  );
}
