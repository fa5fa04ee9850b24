import { useTexts } from '@leerkring/platform/web';
import { momentOf } from '@leerkring/ui';
import { useState } from 'react';
import { texts as meetingTexts } from '../meetings/texts';
import { texts as roomTexts } from '../texts';
import { texts } from './texts';

/** A moment while it is filled in; day and times are those of clocks in the Netherlands. */
export interface MomentWords {
  /** Stays the same when others are taken away. */
  key: number;
  day: string;
  from: string;
  until: string;
}

interface DatePollWords {
  title: string;
  message: string;
  moments: MomentWords[];
  closesDay: string;
  closesTime: string;
}

interface Wrong {
  title?: string;
  moments?: (string | undefined)[];
  closesDay?: string;
}

const aMoment = (key: number): MomentWords => ({ key, day: '', from: '14:00', until: '16:00' });
const start = (): DatePollWords => ({ title: '', message: '', moments: [aMoment(1), aMoment(2)], closesDay: '', closesTime: '17:00' });
const sent = ({ day, from, until }: MomentWords) => ({ startsAt: momentOf(day, from), endsAt: momentOf(day, until) });

export type DatePollForm = ReturnType<typeof useDatePollForm>;

/** What a facilitator asks while they write it. */
export function useDatePollForm() {
  const check = useCheck();
  const [words, setWords] = useState(start);
  const [wrong, setWrong] = useState<Wrong>({});
  const set = (change: Partial<DatePollWords>): void => setWords({ ...words, ...change });
  const setMoment = (place: number, change: Partial<MomentWords>): void => set({ moments: words.moments.with(place, { ...words.moments[place]!, ...change }) });
  const addMoment = (): void => {
    const last = words.moments.at(-1)!;
    set({ moments: [...words.moments, { ...last, key: Math.max(...words.moments.map(({ key }) => key)) + 1, day: '' }] });
  };
  const removeMoment = (place: number): void => set({ moments: words.moments.toSpliced(place, 1) });
  /** What can be sent, or null when something is wrong, which the fields then say. */
  const complete = () => {
    const found = check(words, Date.now());
    setWrong(found);
    if (found.title || found.closesDay || found.moments?.some(Boolean)) return null;
    const { title, message, moments, closesDay, closesTime } = words;
    return { title, message, moments: moments.map(sent), closesAt: momentOf(closesDay, closesTime) };
  };
  return { words, wrong, set, setMoment, addMoment, removeMoment, complete };
}

/** What is wrong with the words, by field. */
function useCheck(): (words: DatePollWords, now: number) => Wrong {
  const t = useTexts(texts);
  const meeting = useTexts(meetingTexts);
  const room = useTexts(roomTexts);
  const wrongOf = (moment: MomentWords, place: number, all: readonly MomentWords[], now: number): string | undefined => {
    if (!moment.day || Date.parse(sent(moment).startsAt) <= now) return t.momentWrong;
    if (moment.until <= moment.from) return meeting.untilWrong;
    return all.slice(0, place).some(({ day, from, until }) => day === moment.day && from === moment.from && until === moment.until) ? t.momentTwice : undefined;
  };
  return ({ title, moments, closesDay, closesTime }, now) => {
    const closes = closesDay ? Date.parse(momentOf(closesDay, closesTime)) : NaN;
    const first = Math.min(...moments.filter(({ day }) => day).map((moment) => Date.parse(sent(moment).startsAt)));
    return {
      ...(!title.trim() && { title: room.fillTitle }),
      moments: moments.map((moment, place, all) => wrongOf(moment, place, all, now)),
      ...(!(closes > now && closes <= first) && { closesDay: t.closesWrong }),
    };
  };
}
