import { graphql, readFragment, type FragmentOf } from '@leerkring/contract';
import { Link, TrackDisc } from '@leerkring/ui';
import './track-name.css';

export const TrackNameFragment = graphql(`
  fragment TrackName_track on Track {
    slug
    letter
    name(language: $language)
  }
`);

/** The name of a track with its letter, leading to its page. */
export function TrackName({ track, hrefOf }: { track: FragmentOf<typeof TrackNameFragment>; hrefOf: (slug: string) => string }) {
  const { slug, letter, name } = readFragment(TrackNameFragment, track);
  return (
    <span className="track-name">
      <TrackDisc letter={letter} size={26} />
      <Link href={hrefOf(slug)}>{name}</Link>
    </span>
  );
}
