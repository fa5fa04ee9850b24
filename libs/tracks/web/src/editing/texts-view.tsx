import { textsIn } from '@leerkring/platform/web';
import { Heading } from '@leerkring/ui';
import { PromiseView } from '../promise-view';
import { texts } from '../texts';
import type { TextLanguage, TrackTexts } from './words';

/** A track as its page shows it, in one of the languages, whatever the reader's is. */
export function TextsView({ words, language }: { words: TrackTexts; language: TextLanguage }) {
  return (
    <div className="track-texts">
      <Heading level={3} look="page">
        {words.name}
      </Heading>
      <p className="track-head__summary">{words.summary}</p>
      <PromiseView promise={words} titles={textsIn(texts, language)} level={3} />
    </div>
  );
}
