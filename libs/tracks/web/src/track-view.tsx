import { graphql, readFragment, type FragmentOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Chip, Heading, Section, TrackDisc } from '@leerkring/ui';
import { PromiseView } from './promise-view';
import { taxonomies, type Taxonomy } from './terms/terms.queries';
import { texts } from './texts';
import { TrackStatus } from './track-state';
import './track-view.css';

export const TrackHeadFragment = graphql(`
  fragment TrackHead_track on Track {
    letter
    state
    name(language: $language)
    summary(language: $language)
    aliases
  }
`);

/** The top of a track's page: letter, state, name and what it is about. */
export function TrackHead({ track }: { track: FragmentOf<typeof TrackHeadFragment> }) {
  const t = useTexts(texts);
  const { letter, state, name, summary, aliases } = readFragment(TrackHeadFragment, track);
  return (
    <div className="track-head">
      <div className="track-head__line">
        <TrackDisc letter={letter} size={44} />
        <TrackStatus state={state} />
      </div>
      <Heading level={1}>{name}</Heading>
      <p className="track-head__summary">{summary}</p>
      {aliases.length > 0 && <p className="track-head__aliases">{t.alsoCalled(aliases.join(', '))}</p>}
    </div>
  );
}

export const TrackPromiseFragment = graphql(`
  fragment TrackPromise_track on Track {
    goal(language: $language)
    offer(language: $language)
    ask(language: $language)
  }
`);

/** What a municipality reaches, gets and is asked for. */
export function TrackPromise({ track }: { track: FragmentOf<typeof TrackPromiseFragment> }) {
  const t = useTexts(texts);
  return <PromiseView promise={readFragment(TrackPromiseFragment, track)} titles={t} />;
}

export const TrackTermsFragment = graphql(`
  fragment TrackTerms_track on Track {
    terms {
      id
      taxonomy
      slug
      name(language: $language)
    }
  }
`);

/** Themes, opgaven, instruments and learning questions of a track; nothing when it has none yet. */
export function TrackTerms({ track, hrefOf }: { track: FragmentOf<typeof TrackTermsFragment>; hrefOf: (taxonomy: Taxonomy, slug: string) => string }) {
  const t = useTexts(texts);
  const { terms } = readFragment(TrackTermsFragment, track);
  if (!terms.length) return null;
  return (
    <Section title={t.about}>
      <dl className="track-terms">
        {taxonomies.map((taxonomy) => {
          const own = terms.filter((term) => term.taxonomy === taxonomy);
          return own.length > 0 && <Terms key={taxonomy} name={t[taxonomy]} terms={own.map(({ id, name, slug }) => ({ id, name, href: hrefOf(taxonomy, slug) }))} />;
        })}
      </dl>
    </Section>
  );
}

function Terms({ name, terms }: { name: string; terms: { id: string; name: string; href: string }[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {terms.map((term) => (
          <Chip key={term.id} size="s" href={term.href}>
            {term.name}
          </Chip>
        ))}
      </dd>
    </div>
  );
}
