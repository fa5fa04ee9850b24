import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useKept } from '@leerkring/platform/web';
import { useState } from 'react';
import { EditionsQuery, SaveEdition, type EditionData } from './editions.queries';
import { writtenFrom, type WrittenEdition } from './written-edition';

/** An edition while it is written, kept on this device until it is stored. */
export function useEditionEdit(edition: EditionData | null) {
  const client = useApolloClient();
  const [newId] = useState(() => crypto.randomUUID());
  const { words, setWords, kept, overtaken, clear } = useKept<WrittenEdition>(`edition.save:${edition?.id ?? 'new'}`, writtenFrom(edition));
  const [save, { loading, error, reset }] = useMutation(SaveEdition, edition ? {} : { refetchQueries: [EditionsQuery] });
  const store = async (): Promise<boolean> => {
    const organisations = words.organisations.map(({ organisationId, role }) => ({ organisationId, role }));
    try {
      await save({ variables: { input: { ...words, organisations, id: edition?.id ?? newId, revision: edition?.revision ?? 0 } } });
      clear();
      return true;
    } catch (refused) {
      if (errorOf(refused).code === 'EDITION_CHANGED') await client.query({ query: EditionsQuery, fetchPolicy: 'network-only' }).catch(() => undefined);
      return false;
    }
  };
  const forget = (): void => {
    clear();
    reset();
  };
  return { words, change: (part: Partial<WrittenEdition>) => setWords({ ...words, ...part }), kept, overtaken, store, forget, busy: loading, error };
}
