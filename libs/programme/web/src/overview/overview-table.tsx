import { commitmentPartyNames, intakeStandingNames, nextActionOf } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Link, Status, Table, formatDay, type TableColumn } from '@leerkring/ui';
import { Building2, CircleCheck, UserRound, UsersRound } from 'lucide-react';
import { texts } from '../texts';
import type { OverseenApplicationData, OverviewTrackData } from './overview.queries';

const DAY_MS = 24 * 60 * 60 * 1000;

interface OverviewTableProps {
  applications: readonly OverseenApplicationData[];
  tracks: readonly OverviewTrackData[];
  hrefOf: (id: string) => string;
}

/** The applications, each with what it waits for; who waits longest is first. */
export function OverviewTable({ applications, tracks, hrefOf }: OverviewTableProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const names = new Map(tracks.map(({ track }) => [track.slug, track.name]));
  const columns: TableColumn<OverseenApplicationData>[] = [
    {
      id: 'municipality',
      label: t.municipality,
      heads: true,
      cell: ({ id, municipality, province }) => (
        <>
          <Link href={hrefOf(id)}>{municipality}</Link>
          {province && <span className="overview__soft">{province}</span>}
        </>
      ),
    },
    {
      id: 'track',
      label: t.track,
      cell: ({ trackSlug, submittedAt }) => (
        <>
          {names.get(trackSlug)}
          <span className="overview__soft">{t.submittedOn(formatDay(submittedAt, { locale: language }))}</span>
        </>
      ),
    },
    { id: 'state', label: t.state, cell: ({ state, since }) => <Since state={t[state]} since={since} days={daysSince(since)} /> },
    { id: 'waitsOn', label: t.waitsOn, cell: ({ waitsOn }) => <WaitsOn waitsOn={waitsOn} /> },
    { id: 'intake', label: t.intake, cell: ({ intake }) => (intake ? intakeStandingNames[intake][language] : '–') },
    {
      id: 'missing',
      label: t.missing,
      cell: ({ missing, caseMissing, waitsOn }) => [...missing.map((party) => commitmentPartyNames[party][language]), ...(caseMissing ? [t.theCase] : [])].join(', ') || (waitsOn ? t.allSigned : '–'),
    },
    { id: 'next', label: t.nextStep, cell: ({ state, missing, caseMissing }) => nextActionOf(state, { signed: missing.length === 0, caseMissing })[language] },
  ];
  return <Table caption={t.applications} hideCaption columns={columns} rows={[...applications]} rowId={({ id }) => id} />;
}

const daysSince = (moment: string): number => Math.max(0, Math.floor((Date.now() - Date.parse(moment)) / DAY_MS));

function Since({ state, since, days }: { state: string; since: string; days: number }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <>
      {state}
      <span className="overview__soft">
        <time dateTime={since}>{formatDay(since, { locale })}</time> · {t.days(days)}
      </span>
    </>
  );
}

function WaitsOn({ waitsOn }: { waitsOn: OverseenApplicationData['waitsOn'] }) {
  const t = useTexts(texts);
  if (waitsOn === null) return <Status tone="soft" plain icon={<CircleCheck aria-hidden />}>{t.nobody}</Status>;
  const Icon = { municipality: Building2, facilitator: UserRound, programme: UsersRound }[waitsOn];
  return (
    <Status tone={waitsOn === 'municipality' ? 'soft' : 'ochre'} icon={<Icon aria-hidden />}>
      {t[waitsOn]}
    </Status>
  );
}
