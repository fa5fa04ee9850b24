import { limits, meetingKinds, meetingLink, type MeetingKind } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Select, TextArea, TextField, momentOf, wallClock } from '@leerkring/ui';
import { useState } from 'react';
import { texts as roomTexts } from '../texts';
import { texts } from './texts';
import './meetings.css';

/** What somebody fills in of a meeting; day and times are those of clocks in the Netherlands. */
export interface MeetingWords {
  title: string;
  kind: MeetingKind;
  day: string;
  from: string;
  until: string;
  place: string;
  link: string;
  preparation: string;
}

type Wrong = Partial<Record<keyof MeetingWords, string>>;

/** Times to choose from, with the one that stands there. */
export const timesWith = (chosen: string): { id: string; label: string }[] => [...new Set([...halfHours, chosen])].toSorted().map((id) => ({ id, label: id }));

const halfHours = Array.from({ length: 33 }, (_, half) => `${String(7 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);

/** The form of a meeting before anything is filled in, or as it stands. */
export function wordsOf(meeting?: { title: string; kind: MeetingKind; startsAt: string; endsAt: string; place: string | null; link: string | null; preparation: string }): MeetingWords {
  if (!meeting) return { title: '', kind: 'exchange', day: '', from: '14:00', until: '16:00', place: '', link: '', preparation: '' };
  const { title, kind, startsAt, endsAt, place, link, preparation } = meeting;
  const { day, time } = wallClock(startsAt);
  return { title, kind, day, from: time, until: wallClock(endsAt).time, place: place ?? '', link: link ?? '', preparation };
}

/** What is sent of it. */
function inputOf({ day, from, until, ...words }: MeetingWords) {
  return { ...words, startsAt: momentOf(day, from), endsAt: momentOf(day, until) };
}

/** The words of a meeting while somebody writes them. */
export function useMeetingForm(before: MeetingWords) {
  const t = useTexts(texts);
  const room = useTexts(roomTexts);
  const [words, setWords] = useState(before);
  const [wrong, setWrong] = useState<Wrong>({});
  /** What can be sent, or null when something is wrong, which the fields then say. */
  const complete = (): ReturnType<typeof inputOf> | null => {
    const found: Wrong = {};
    const moved = words.day !== before.day || words.from !== before.from;
    if (!words.title.trim()) found.title = room.fillTitle;
    if (!words.day) found.day = room.fillDay;
    else if (moved && Date.parse(momentOf(words.day, words.from)) <= Date.now()) found.day = room.past;
    if (words.until <= words.from) found.until = t.untilWrong;
    if (words.link.trim() && !meetingLink(words.link.trim())) found.link = t.linkWrong;
    setWrong(found);
    return Object.keys(found).length ? null : inputOf(words);
  };
  return { words, setWords, wrong, complete };
}

/** The fields of a meeting; fixed: when it is, is not asked. */
export function MeetingFields({ form: { words, setWords, wrong }, fixed = false }: { form: ReturnType<typeof useMeetingForm>; fixed?: boolean }) {
  const t = useTexts(texts);
  const room = useTexts(roomTexts);
  const field = (name: keyof MeetingWords) => ({ value: words[name], onChange: (value: string) => setWords({ ...words, [name]: value }), error: wrong[name] });
  return (
    <>
      <TextField {...field('title')} label={room.titleLabel} description={room.titleHint} maxLength={limits.title} autoFocus />
      <Select {...field('kind')} label={t.kind} options={meetingKinds.map((id) => ({ id, label: t[id] }))} />
      {!fixed && (
        <div className="meeting-form__when">
          <TextField {...field('day')} label={room.day} type="date" />
          <Select {...field('from')} label={t.from} options={timesWith(words.from)} />
          <Select {...field('until')} label={t.until} options={timesWith(words.until)} />
        </div>
      )}
      <TextField {...field('place')} label={t.place} description={t.placeHint} optional={t.optional} maxLength={limits.place} />
      <TextField {...field('link')} label={t.link} description={t.linkHint} optional={t.optional} type="url" maxLength={limits.link} />
      <TextArea {...field('preparation')} label={t.preparationLabel} description={t.preparationHint} optional={t.optional} maxLength={limits.preparation} />
    </>
  );
}
