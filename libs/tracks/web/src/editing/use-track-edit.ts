import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useKept } from '@leerkring/platform/web';
import { EditTrack, TrackEditingQuery, type TrackEditingData } from './editing.queries';
import { textsOf, wordsOf } from './words';

/** The words of a track while an editor changes them, kept on this device until they are stored. */
export function useTrackEdit({ id, slug, revision, texts }: TrackEditingData) {
  const client = useApolloClient();
  const { words, setWords, kept, overtaken, clear } = useKept(`track.edit:${id}`, wordsOf(texts));
  const [edit, { loading, error, reset }] = useMutation(EditTrack);
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    try {
      // Over what the screen shows now: nobody replaces what they could not read.
      await edit({ variables: { input: { id, revision, nl: textsOf(words.nl), en: textsOf(words.en) } } });
      clear();
      return true;
    } catch (refused) {
      if (errorOf(refused).code === 'TRACK_CHANGED') await client.query({ query: TrackEditingQuery, variables: { slug }, fetchPolicy: 'network-only' }).catch(() => undefined);
      return false;
    }
  };
  const discard = (): void => {
    clear();
    reset();
  };
  return { words, setWords, kept, overtaken, save, discard, busy: loading, error };
}
