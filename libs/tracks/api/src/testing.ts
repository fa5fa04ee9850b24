import { v7 as uuid } from 'uuid';
import type { TestApp } from '@leerkring/platform/api/testing';
import { Track, TrackAlias } from './track.entity';

/** A track of its own, running, with Dutch and English texts. */
export async function aTrack(app: TestApp, wishes: Partial<Track> & { aliases?: { slug: string; name: string }[] } = {}): Promise<Track> {
  const { aliases = [], ...values } = wishes;
  const id = uuid();
  const texts = (name: string): Track['texts']['nl'] => ({ name, summary: `${name}.`, goal: `${name}!`, offer: [`${name} a`], ask: [`${name} b`] });
  const track = await app.database.manager.save(Track, {
    id,
    slug: `traject-${id}`,
    letter: 'K' as const,
    state: 'running' as const,
    position: 1,
    texts: { nl: texts('Zeggenschap'), en: texts('A say') },
    ...values,
  });
  await app.database.manager.save(TrackAlias, aliases.map((alias) => ({ ...alias, trackId: track.id })));
  return track;
}
