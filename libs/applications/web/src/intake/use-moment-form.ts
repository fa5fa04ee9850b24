import { meetingLink, type IntakeWay } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { momentOf, wallClock } from '@leerkring/ui';
import { useState } from 'react';
import type { SlotData } from './intake.queries';
import { texts } from './texts';

/** A moment while it is filled in; day and time are those of clocks in the Netherlands. */
export interface MomentWords {
  day: string;
  from: string;
  minutes: string;
  way: IntakeWay;
  place: string;
  link: string;
}

const start: MomentWords = { day: '', from: '10:00', minutes: '60', way: 'visit', place: '', link: '' };

/** As it stands; the link of a moment is not told before it is booked. */
export function wordsOf({ startsAt, endsAt, way, place }: SlotData): MomentWords {
  const { day, time } = wallClock(startsAt);
  return { day, from: time, minutes: String((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000), way, place, link: '' };
}

export type MomentForm = ReturnType<typeof useMomentForm>;

/** The form of a moment. */
export function useMomentForm(before: MomentWords = start) {
  const t = useTexts(texts);
  const [words, setWords] = useState(before);
  const [wrong, setWrong] = useState<{ day?: string; link?: string }>({});
  /** What can be sent, or null when something is wrong, which the fields then say. */
  const complete = () => {
    const { day, from, minutes, way, place, link } = words;
    const isAhead = day && Date.parse(momentOf(day, from)) > Date.now();
    const found = { ...(!isAhead && { day: t.fillDay }), ...(way === 'video' && link.trim() && !meetingLink(link.trim()) && { link: t.linkWrong }) };
    setWrong(found);
    return Object.keys(found).length ? null : { startsAt: momentOf(day, from), minutes: Number(minutes), way, place, link: way === 'video' ? link : '' };
  };
  return { words, wrong, set: (change: Partial<MomentWords>) => setWords({ ...words, ...change }), complete };
}
