import { useState } from 'react';
import { limits, type PollKind, type PollWeight, type TieRule } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import type { SessionPoll } from '../fragments';
import { texts } from './texts';

/** A poll while somebody thinks of it; what its kind does not need is kept but not sent. */
export interface PollWish {
  question: string;
  kind: PollKind;
  options: string[];
  dots: number;
  tie: TieRule;
  steps: number;
  low: string;
  high: string;
  oneByOne: boolean;
  weight: PollWeight;
  anonymous: boolean;
}

type Wrong = Partial<Record<keyof PollWish, string>>;

const empty: PollWish = { question: '', kind: 'one', options: ['', ''], dots: 3, tie: 'talk', steps: 5, low: '', high: '', oneByOne: false, weight: 'per_municipality', anonymous: false };

/** The same once more, with these differences. */
export function askedAgain({ question, kind, options, dots, tie, ends, weight, anonymous }: SessionPoll, differences: Partial<PollWish>): PollWish {
  const again = { ...empty, question, kind, weight, anonymous, ...(kind === 'dots' && { dots }), ...(tie && { tie }) };
  if (kind === 'scale') return { ...again, steps: options.length, low: ends?.low ?? '', high: ends?.high ?? '', ...differences };
  return { ...again, options: kind === 'consent' ? empty.options : [...options], ...differences };
}

type Texts = ReturnType<typeof useTexts<typeof texts.nl>>;

/** What is missing, in words. */
function wrongOf({ question, kind, low, high }: PollWish, filled: readonly string[], t: Texts): Wrong {
  const wrong: Wrong = {};
  if (!question.trim()) wrong.question = t.fillQuestion;
  if (kind === 'scale' && !low.trim()) wrong.low = t.fillEnd;
  if (kind === 'scale' && !high.trim()) wrong.high = t.fillEnd;
  const different = new Set(filled).size === filled.length;
  if (kind === 'statements' && !(filled.length && different)) wrong.options = t.fillStatements;
  const chosen = kind === 'one' || kind === 'several' || kind === 'dots';
  if (chosen && !(filled.length >= limits.pollOptions.min && different)) wrong.options = t.fillOptions;
  return wrong;
}

/** What to send of it: what its kind needs. */
function inputOf({ question, kind, weight, anonymous, tie, dots, steps, low, high, oneByOne }: PollWish, filled: string[]): object {
  const asked = { question, kind, weight, anonymous };
  if (kind === 'scale') return { ...asked, options: [], steps, ends: { low, high } };
  if (kind === 'consent') return { ...asked, anonymous: false, options: [] };
  if (kind === 'statements') return { ...asked, options: filled, oneByOne };
  return { ...asked, options: filled, tie, ...(kind === 'dots' && { dots }) };
}

/** @param from what the form begins with */
export function usePollWish(from: PollWish = empty) {
  const t = useTexts(texts);
  const [wish, setWish] = useState(from);
  const [tried, setTried] = useState(false);
  const filled = wish.options.map((option) => option.trim()).filter(Boolean);
  const wrong = wrongOf(wish, filled, t);
  /** @returns what to send, or null while something is missing, which is said from then on */
  const complete = (): object | null => {
    setTried(true);
    return Object.keys(wrong).length ? null : inputOf(wish, filled);
  };
  return { wish, change: (part: Partial<PollWish>) => setWish((known) => ({ ...known, ...part })), wrong: tried ? wrong : {}, complete };
}
