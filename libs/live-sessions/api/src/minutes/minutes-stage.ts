import type { SessionLegacy } from './minutes-draft';
import { lineOf, mentionOf } from './minutes-words';

type Question = SessionLegacy['stage'][number];

/** What people asked for the stage: what was answered in the order of the talk, then what nobody came to. Of what was set aside only how many. */
export function stageOf(questions: SessionLegacy['stage'], quote: (id: string, line: string) => string): string {
  const answered = questions.filter(({ outcome }) => outcome === 'answered').sort((a, b) => a.settledAt!.getTime() - b.settledAt!.getTime());
  const left = questions.filter(({ outcome }) => outcome === null).sort((a, b) => b.votes - a.votes || a.askedAt.getTime() - b.askedAt.getTime());
  const aside = questions.filter(({ outcome }) => outcome === 'set_aside').length;
  const lines = (some: Question[]): string => some.map(({ id, text, authorId, votes }) => quote(id, `- ${lineOf(text)} (${mentionOf(authorId)}, ${votesOf(votes)})`)).join('\n');
  return [
    answered.length ? `### Vragen op het podium\n\n${lines(answered)}` : '',
    left.length ? `### Vragen die niet aan bod kwamen\n\n${lines(left)}` : '',
    aside ? `${aside === 1 ? 'Eén vraag voor het podium is' : `${aside} vragen voor het podium zijn`} opzij gezet.` : '',
  ].filter(Boolean).join('\n\n');
}

const votesOf = (votes: number): string => (votes === 1 ? '1 stem' : `${votes} stemmen`);
