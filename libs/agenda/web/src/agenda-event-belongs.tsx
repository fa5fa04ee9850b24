import { useLanguage, useTexts } from '@leerkring/platform/web';
import { OrganisationCombobox } from '@leerkring/organisations/web';
import { Select } from '@leerkring/ui';
import type { EventWords } from './agenda-event-form';
import type { AgendaTrackData } from './agenda.queries';
import { texts } from './texts';

interface BelongsProps {
  words: EventWords;
  setWords: (words: EventWords) => void;
  /** Groups that the viewer facilitates. */
  groups: readonly { id: string; name: string }[];
  tracks: readonly AgendaTrackData[];
  /** Whoever proposes does so for the own municipality. */
  choosesOrganiser: boolean;
}

const EVERYBODY = 'everybody';
const NO_TRACK = 'none';

/** To whom an event belongs: chosen when it is made, and the same ever after. An event of a group has the track of that. */
export function BelongsFields({ words, setWords, groups, tracks, choosesOrganiser }: BelongsProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <>
      {groups.length > 0 && (
        <Select
          label={t.forGroup}
          options={[{ id: EVERYBODY, label: t.public }, ...groups.map(({ id, name }) => ({ id, label: name }))]}
          value={words.groupId || EVERYBODY}
          onChange={(id) => setWords(id === EVERYBODY ? { ...words, groupId: '' } : { ...words, groupId: id, trackId: '', organiser: null })}
        />
      )}
      {!words.groupId && tracks.length > 0 && (
        <Select
          label={t.track}
          optional={t.optional}
          options={[{ id: NO_TRACK, label: t.noTrack }, ...tracks.map((track) => ({ id: track.id, label: track[language] }))]}
          value={words.trackId || NO_TRACK}
          onChange={(id) => setWords({ ...words, trackId: id === NO_TRACK ? '' : id })}
        />
      )}
      {!words.groupId && choosesOrganiser && <OrganisationCombobox label={t.organiser} description={t.organiserHint} optional={t.optional} value={words.organiser ?? null} onChange={(organiser) => setWords({ ...words, organiser })} />}
    </>
  );
}
