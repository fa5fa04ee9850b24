import { graphql, readFragment, type FragmentOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Heading, Kring, Link, TrackDisc, TrackPattern, placesPlan, type KringTone } from '@leerkring/ui';
import { ArrowRight } from 'lucide-react';
import { texts } from './texts';
import { TrackStatus } from './track-state';
import './track-cards.css';

export const TrackCardFragment = graphql(`
  fragment TrackCard_track on Track {
    id
    slug
    letter
    state
    name(language: $language)
    summary(language: $language)
    groupCount
    municipalityCount
  }
`);

interface TrackCardsProps {
  tracks: readonly FragmentOf<typeof TrackCardFragment>[];
  hrefOf: (slug: string) => string;
  /** Level of the headings: one below the heading above the cards. */
  level?: 2 | 3;
}

/** All tracks as cards, each with its pattern, letter and state. */
export function TrackCards({ tracks, hrefOf, level = 3 }: TrackCardsProps) {
  return (
    <ul className="track-cards" role="list">
      {tracks.map((track, index) => (
        <TrackCard key={index} track={track} hrefOf={hrefOf} level={level} />
      ))}
    </ul>
  );
}

interface TrackCardProps extends Required<Pick<TrackCardsProps, 'hrefOf' | 'level'>> {
  track: FragmentOf<typeof TrackCardFragment>;
}

function TrackCard({ track, hrefOf, level }: TrackCardProps) {
  const t = useTexts(texts);
  const { slug, letter, state, name, summary, groupCount, municipalityCount } = readFragment(TrackCardFragment, track);
  return (
    <li className="track-card">
      <div className="track-card__strip">
        <TrackPattern letter={letter} height={64} flush />
        <span className="track-card__disc">
          <TrackDisc letter={letter} size={44} />
        </span>
      </div>
      <div className="track-card__words">
        <TrackStatus state={state} />
        <Heading level={level} look="section">
          {name}
        </Heading>
        <p className="track-card__summary">{summary}</p>
        <div className="track-card__who">
          <Kring {...placesPlan(municipalityCount || 8, municipalityCount)} size={56} tone={`track-${letter.toLowerCase()}` as KringTone} />
          <p>
            {municipalityCount > 0 && <strong>{t.municipalities(municipalityCount)}</strong>}
            <span className="track-card__groups">{groupCount > 0 ? t.groups(groupCount) : t.noGroups}</span>
          </p>
        </div>
      </div>
      <div className="track-card__foot">
        <Link href={hrefOf(slug)} variant="action" iconEnd={<ArrowRight aria-hidden />} cover className="track-card__link" aria-label={`${t.view}: ${name}`}>
          {t.view}
        </Link>
      </div>
    </li>
  );
}
