import { consentAnswers, hasConsent } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import type { SessionPoll } from '../fragments';
import { texts } from './texts';

type Result = NonNullable<SessionPoll['result']>;

/** Whether there is consent with a proposal, in words; empty when nobody answered. */
export function useConsentWords(): (result: Result) => string {
  const t = useTexts(texts);
  return ({ scores, voters }) => {
    const consent = hasConsent({ scores: [...scores] });
    if (consent === null) return '';
    return consent ? t.consentGiven : t.consentObjected(voters[consentAnswers.indexOf('objection')]!.length);
  };
}

/** What came out of a closed poll, in a sentence to be said; of statements, which have no one outcome, nothing. */
export function useOutcomeWords(): (poll: SessionPoll, result: Result) => string {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const consentWords = useConsentWords();
  const number = (score: number): string => score.toLocaleString(language, { maximumFractionDigits: 1 });
  return (poll, result) => {
    if (!result.scores.some(Boolean)) return poll.voterCount ? t.divided : t.nobody;
    if (poll.kind === 'consent') return consentWords(result);
    if (result.spread) return t.average(number(result.spread.mean));
    const [winner, ...others] = result.winners;
    if (winner === undefined) return '';
    if (!others.length) return t.most(poll.options[winner]!, number(result.scores[winner]!));
    return result.drawn === null ? t[poll.tie === 'again' ? 'tied_again' : 'tied_talk'] : t.drawn(poll.options[result.drawn]!);
  };
}
