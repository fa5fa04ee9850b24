import { useMemo, useState } from 'react';
import { minutesSectionNames } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Badge, Breadcrumb, Button, EmptyState, FileLinks, Heading, RichText, RichTextSurroundings, Section, Select, Status, formatDay, formatTimeRange } from '@leerkring/ui';
import { CalendarDays, CircleCheck, MapPin, Pencil, TriangleAlert } from 'lucide-react';
import { Amendments } from './amendments';
import { MinutesDeeds } from './minutes-deeds';
import type { MinutesData, SectionData, SessionOfMinutes } from './minutes.queries';
import { ChangeSectionDialog, ProposeDialog } from './section-dialog';
import { texts } from './texts';
import { useMembers, type Named } from './use-people';
import './minutes.css';

export interface MinutesViewProps {
  session: SessionOfMinutes;
  hrefs: { group: (id: string) => string; room: (id: string) => string };
  /** Asks for what stands now. */
  refresh: () => Promise<void>;
}

/** The minutes of a session: the latest version, or an earlier one when that is chosen. */
export function MinutesView({ session, hrefs, refresh }: MinutesViewProps) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<string | null>(null);
  const minutes = session.minutes.find(({ id }) => id === chosen) ?? session.minutes[0];
  const members = useMembers(session);
  const { group } = session;
  const title = t.titleOf(minutes?.title ?? session.title);
  return (
    <div className="minutes">
      <Breadcrumb label={t.crumbs} items={[{ label: group.name, href: hrefs.group(group.id) }, { label: session.title, href: hrefs.room(session.id) }, { label: t.minutes }]} />
      <Heading level={1}>{title}</Heading>
      {minutes ? (
        <Version key={minutes.id} minutes={minutes} members={members} versions={session.minutes} onChoose={setChosen} refresh={refresh} />
      ) : (
        <EmptyState title={t.noMinutes}>{session.state === 'closed' ? t.noMinutesLine : t.notHeld}</EmptyState>
      )}
    </div>
  );
}

interface VersionProps {
  minutes: MinutesData;
  members: readonly Named[];
  versions: readonly MinutesData[];
  onChoose: (id: string | null) => void;
  refresh: () => Promise<void>;
}

function Version({ minutes, members, versions, onChoose, refresh }: VersionProps) {
  const t = useTexts(texts);
  const people = useMemo(() => new Map(minutes.people.map(({ id, name }) => [id, name])), [minutes.people]);
  return (
    <RichTextSurroundings people={people}>
      <Facts minutes={minutes} />
      <div className="minutes-state">
        <p role="status">
          <Badge tone={minutes.state === 'final' ? 'moss' : 'neutral'}>{t.state(minutes.state)}</Badge> {t.stateLine(minutes.state)}
        </p>
        <MinutesDeeds minutes={minutes} onCorrected={() => (onChoose(null), void refresh())} />
      </div>
      {versions.length > 1 && <Select label={t.versions} options={versions.map(({ id, version, state }) => ({ id, label: `${t.version(version)} · ${t.state(state)}` }))} value={minutes.id} onChange={onChoose} />}
      {minutes.sections.map((section) => (
        <Part key={section.key} minutes={minutes} section={section} members={members} />
      ))}
      <Downloads minutes={minutes} />
      {minutes.hash && <Seal minutes={minutes} />}
    </RichTextSurroundings>
  );
}

function Facts({ minutes: { startedAt, endedAt, place, version, reason } }: { minutes: MinutesData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <ul className="minutes-facts">
      <li>
        <CalendarDays aria-hidden />
        <time dateTime={startedAt}>
          {formatDay(startedAt, { locale, long: true })}, {formatTimeRange(startedAt, endedAt, { locale })}
        </time>
      </li>
      {place && (
        <li>
          <MapPin aria-hidden />
          <span>{place}</span>
        </li>
      )}
      {reason && (
        <li>
          <Pencil aria-hidden />
          <span>
            {t.corrects} {version - 1}: {reason}
          </span>
        </li>
      )}
    </ul>
  );
}

/** One part of minutes, with what the reader may do with it. What nobody filled in is shown only to who can. */
function Part({ minutes, section, members }: { minutes: MinutesData; section: SectionData; members: readonly Named[] }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [shown, setShown] = useState(false);
  const changes = minutes.viewerCan.includes('minutes.change');
  const proposes = !changes && minutes.viewerCan.includes('amendment.propose');
  const name = minutesSectionNames[section.key][language];
  if (!section.text && !changes && !proposes) return null;
  const action = (changes || proposes) && (
    <Button variant="quiet" size="s" icon={<Pencil aria-hidden />} aria-label={changes ? t.editOf(name) : t.proposeOf(name)} onPress={() => setShown(true)}>
      {changes ? t.edit : t.propose}
    </Button>
  );
  const Writing = changes ? ChangeSectionDialog : ProposeDialog;
  return (
    <Section title={name} look="section" action={action}>
      {section.text ? <RichText headingLevel={3}>{section.text}</RichText> : <p className="minutes-soft">{t.empty}</p>}
      <Amendments minutes={minutes} section={section} members={members} />
      {shown && <Writing minutes={minutes} section={section} members={members} onDone={() => setShown(false)} />}
    </Section>
  );
}

/** The minutes as a file; the address asks the same rights as the page. */
function Downloads({ minutes: { id, hash } }: { minutes: MinutesData }) {
  const t = useTexts(texts);
  const files = [
    { format: 'pdf', name: 'PDF' },
    { format: 'odt', name: 'OpenDocument (ODT)' },
    { format: 'md', name: 'Markdown' },
    ...(hash ? [{ format: 'json', name: t.sealed }] : []),
  ];
  return (
    <Section title={t.download} look="section" rule="above">
      <FileLinks files={files.map(({ format, name }) => ({ href: `/files/minutes/${id}/${format}`, name }))} />
    </Section>
  );
}

/** By which everybody can see that final minutes are what they were. */
function Seal({ minutes: { hash, intact, finalAt, finalBy } }: { minutes: MinutesData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <div className="minutes-seal">
      <p>{t.finalOn(formatDay(finalAt!, { locale, long: true }), finalBy?.name ?? null)}.</p>
      <p>
        <strong>{t.hash}</strong> <code>{hash}</code>
      </p>
      <p>
        <Status tone={intact ? 'moss' : 'ochre'} icon={intact ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}>
          {intact ? t.intact : t.broken}
        </Status>
      </p>
      <p className="minutes-soft">{t.hashLine}</p>
    </div>
  );
}
