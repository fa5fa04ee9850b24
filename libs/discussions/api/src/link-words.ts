import { limits, subjectAt, type SubjectRef } from '@leerkring/contract';

/** A web address on whichever host: what it is about exists here only when its id does. */
const addresses = /https?:\/\/[^\s/)\]>"']+(\/[^\s)\]>"']+)/g;

/** What a post links to on this site, each once and no more than a post may have. */
export function linksIn(body: string): SubjectRef[] {
  if (!body.includes('://')) return [];
  const subjects = [...body.matchAll(addresses)].flatMap((match) => subjectAt(match[1]!) ?? []);
  return [...new Map(subjects.map((subject) => [`${subject.type}:${subject.id}`, subject])).values()].slice(0, limits.links);
}
