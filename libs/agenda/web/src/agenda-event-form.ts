import { meetingLink, momentsAt, wallTimeOf, type AgendaEventType, type MunicipalFunction, type Province, type SeriesStep } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import type { ChosenOrganisation } from '@leerkring/organisations/web';
import type { AgendaEventData } from './agenda.queries';
import { texts } from './texts';

/** What somebody fills in of an event; days and times are those of clocks in the Netherlands. */
export interface EventWords {
  type: AgendaEventType;
  title: string;
  summary: string;
  description: string;
  day: string;
  from: string;
  lastDay: string;
  to: string;
  /** Which of the two, in the hour that comes twice. */
  fromSecond: boolean | null;
  toSecond: boolean | null;
  place: string;
  link: string;
  province: string;
  functions: MunicipalFunction[];
  coOrganisers: ChosenOrganisation[];
  termIds: string[];
  publishDay: string;
  groupId: string;
  trackId: string;
  /** Null: the programme. */
  organiser: ChosenOrganisation | null;
  step: SeriesStep | 'once';
  until: string;
}

export const noWords: EventWords = {
  type: 'open_meeting', title: '', summary: '', description: '', day: '', from: '14:00', lastDay: '', to: '16:00', fromSecond: null, toSecond: null, place: '', link: '', province: '', functions: [], coOrganisers: [], termIds: [], publishDay: '', groupId: '', trackId: '', organiser: null, step: 'once', until: '',
};

/** An event as it stands, to be changed. */
export function wordsOf(event: AgendaEventData): EventWords {
  const { type, title, summary, description, startsAt, endsAt, place, link, province, functions, coOrganisers, terms, publishAt, group } = event;
  const [starts, ends] = [wallTimeOf(new Date(startsAt)), wallTimeOf(new Date(endsAt))];
  return {
    ...noWords, type, title, summary, description, day: starts.slice(0, 10), from: starts.slice(11), lastDay: ends.slice(0, 10), to: ends.slice(11), fromSecond: secondOf(startsAt), toSecond: secondOf(endsAt), place: place ?? '', link: link ?? '', province: province ?? '',
    functions: [...functions], coOrganisers: coOrganisers.map(({ id, name }) => ({ id, name })), termIds: terms.map(({ id }) => id), publishDay: publishAt ? wallTimeOf(new Date(publishAt)).slice(0, 10) : '', groupId: group?.id ?? '',
  };
}

/** What a part of an event begins with: its type, day, place and region. */
export function partOf(whole: AgendaEventData): EventWords {
  const { type, day, from, to, fromSecond, toSecond, place, link, province } = wordsOf(whole);
  return { ...noWords, type, day, from, to, fromSecond, toSecond, place, link, province };
}

/** Null: the hour comes once. */
function secondOf(moment: string): boolean | null {
  const moments = momentsAt(wallTimeOf(new Date(moment)));
  return moments.length > 1 ? moments[1]!.getTime() === Date.parse(moment) : null;
}

/** When it begins and ends, as far as that is said and exists. */
export function momentsOf({ day, from, lastDay, to, fromSecond, toSecond }: EventWords): { starts: Date[]; ends: Date[]; startsAt: Date | null; endsAt: Date | null } {
  const [starts, ends] = [momentsAt(`${day}T${from}`), momentsAt(`${lastDay || day}T${to}`)];
  const one = (moments: Date[], second: boolean | null): Date | null => (moments.length > 1 ? (second === null ? null : moments[second ? 1 : 0]!) : (moments[0] ?? null));
  return { starts, ends, startsAt: one(starts, fromSecond), endsAt: one(ends, toSecond) };
}

/** What is sent of it. */
export function inputOf(words: EventWords) {
  const { type, title, summary, description, day, from, lastDay, to, fromSecond, toSecond, place, link, province, functions, coOrganisers, termIds, publishDay } = words;
  return {
    type, title, summary, description, place, link, functions, termIds,
    startsAt: { wallTime: `${day}T${from}`, second: fromSecond },
    endsAt: { wallTime: `${lastDay || day}T${to}`, second: toSecond },
    province: (province || null) as Province | null,
    coOrganiserIds: coOrganisers.map(({ id }) => id),
    publishAt: publishDay ? { wallTime: `${publishDay}T09:00` } : null,
  };
}

export type WrongWords = Partial<Record<'title' | 'summary' | 'day' | 'from' | 'to' | 'link' | 'until', string>>;

/** Says what is wrong in it, field by field. */
export function useEventCheck(): (words: EventWords, before: EventWords) => WrongWords {
  const t = useTexts(texts);
  return (words, before) => {
    const { starts, ends, startsAt, endsAt } = momentsOf(words);
    const isMoved = words.day !== before.day || words.from !== before.from;
    const wrong: WrongWords = {
      ...(!words.title.trim() && { title: t.fillTitle }),
      ...(!words.summary.trim() && { summary: t.fillSummary }),
      ...(words.link.trim() && !meetingLink(words.link.trim()) && { link: t.linkWrong }),
      ...(words.step !== 'once' && !words.until && { until: t.fillUntil }),
    };
    if (!words.day) return { ...wrong, day: t.fillDay };
    if (!starts.length) return { ...wrong, from: t.skipped };
    if (!ends.length) return { ...wrong, to: t.skipped };
    if (!startsAt) return { ...wrong, from: t.which };
    if (!endsAt) return { ...wrong, to: t.which };
    if (isMoved && startsAt.getTime() <= Date.now()) return { ...wrong, day: t.pastDay };
    return endsAt > startsAt ? wrong : { ...wrong, to: t.endBeforeStart };
  };
}
