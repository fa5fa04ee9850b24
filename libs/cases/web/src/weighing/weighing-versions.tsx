import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Row, RowLine, RowList, RowTitle, Section, Status, formatDay, formatMoment, patiently } from '@leerkring/ui';
import { BadgeCheck, CircleSlash, Users } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { texts } from './version-texts';
import type { WeighingData, WeighingVersionData } from './weighing.queries';

const LayDialog = lazy(async () => ({ default: (await patiently(() => import('./lay-dialog'))).LayDialog }));
const VersionDialog = lazy(async () => ({ default: (await patiently(() => import('./version-dialog'))).VersionDialog }));

/** The versions that were kept, the newest first. */
export function WeighingVersions({ weighing }: { weighing: WeighingData }) {
  const t = useTexts(texts);
  const [opened, setOpened] = useState<string | null>(null);
  const [laying, setLaying] = useState<string | null>(null);
  const { versions, viewerCan } = weighing;
  const isBusy = versions.some(({ laidBeforeAt, settledAt }) => laidBeforeAt && !settledAt);
  const mayLay = viewerCan.includes('weighing.lay_before') && !isBusy;
  const shown = versions.find(({ id }) => id === opened);
  const layable = versions.find(({ id, laidBeforeAt }) => id === laying && !laidBeforeAt);
  return (
    <Section title={t.versions} look="section" count={versions.length || undefined}>
      <p className="weighing-soft">{versions.length ? t.versionsLine : `${t.none} ${t.versionsLine}`}</p>
      {versions.length > 0 && (
        <RowList ordered>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} onOpen={() => setOpened(version.id)} onLay={mayLay && !version.laidBeforeAt ? () => setLaying(version.id) : undefined} />
          ))}
        </RowList>
      )}
      <Suspense>
        {shown && <VersionDialog weighing={weighing} version={shown} onClose={() => setOpened(null)} />}
        {layable && <LayDialog version={layable} onClose={() => setLaying(null)} />}
      </Suspense>
    </Section>
  );
}

function VersionRow({ version, onOpen, onLay }: { version: WeighingVersionData; onOpen: () => void; onLay: (() => void) | undefined }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { number, label, note, author, createdAt } = version;
  const deeds = (
    <div className="weighing-deeds">
      {onLay && (
        <Button size="s" aria-label={t.layOf(number)} onPress={onLay}>
          {t.lay}
        </Button>
      )}
      <Button size="s" aria-label={t.openOf(number)} onPress={onOpen}>
        {t.open}
      </Button>
    </div>
  );
  return (
    <Row end={deeds} endBelow top>
      <RowTitle level={3}>{t.versionOf(number, label)}</RowTitle>
      {note && <RowLine>{note}</RowLine>}
      <VersionStatus version={version} />
      <RowLine soft>{t.keptBy(author.name, formatMoment(createdAt, { locale }))}</RowLine>
    </Row>
  );
}

/** What the group does, or did, with a version; nothing as long as it was not asked. */
export function VersionStatus({ version: { laidBeforeAt, settledAt, outcome, reason, settledBy } }: { version: WeighingVersionData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  if (!laidBeforeAt) return null;
  if (!settledAt) {
    return (
      <Status tone="water" icon={<Users aria-hidden />}>
        {t.isBefore}
      </Status>
    );
  }
  const day = formatDay(settledAt, { locale });
  return (
    <>
      <Status tone={outcome === 'adopted' ? 'moss' : 'ochre'} icon={outcome === 'adopted' ? <BadgeCheck aria-hidden /> : <CircleSlash aria-hidden />}>
        {outcome === 'adopted' ? t.adoptedOn(day) : t.notAdoptedOn(day)}
      </Status>
      {reason && <RowLine>{reason}</RowLine>}
      {settledBy && <RowLine soft>{t.settledBy(settledBy.name, formatMoment(settledAt, { locale }))}</RowLine>}
    </>
  );
}
