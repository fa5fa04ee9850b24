import { limits, subjectAt, type SubjectRef } from '@leerkring/contract';

/** What a post links to; of a thread also which posts in it. */
export interface WrittenLink extends SubjectRef {
  /** Places in the thread; left out when the thread as a whole is meant. */
  ordinals?: number[];
}

/** A web address on whichever host: what it is about exists here only when its id does. */
const addresses = /https?:\/\/[^\s/)\]>"']+(\/[^\s)\]>"']+)/g;
const place = /#bericht-([1-9]\d{0,8})(?!\d)/;

/** What a post links to on this site, each once and no more than a post may have. */
export function linksIn(body: string): WrittenLink[] {
  if (!body.includes('://')) return [];
  const links = new Map<string, WrittenLink>();
  for (const [, path] of body.matchAll(addresses)) {
    const subject = subjectAt(path!);
    if (!subject) continue;
    const key = `${subject.type}:${subject.id}`;
    const { ordinals = [] } = links.get(key) ?? {};
    const ordinal = subject.type === 'thread' ? Number(place.exec(path!)?.[1] ?? 0) : 0;
    const all = ordinal && !ordinals.includes(ordinal) && ordinals.length < limits.links ? [...ordinals, ordinal] : ordinals;
    links.set(key, all.length ? { ...subject, ordinals: all } : subject);
  }
  return [...links.values()].slice(0, limits.links);
}
