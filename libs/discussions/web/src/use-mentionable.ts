import { useApolloClient } from '@apollo/client/react';
import type { RichTextEditorProps } from '@leerkring/ui';
import { MentionableQuery } from './mentions.queries';
import { usePersonLine } from './person-line';

/** Finds who can be mentioned in a thread while somebody types a name; nobody when the server gives no answer. */
export function useMentionable(threadId: string): NonNullable<RichTextEditorProps['people']> {
  const client = useApolloClient();
  const line = usePersonLine();
  return async (search) => {
    const answer = await client.query({ query: MentionableQuery, variables: { threadId, search }, fetchPolicy: 'no-cache' }).catch(() => null);
    return (answer?.data?.thread.mentionable ?? []).map((person) => ({ id: person.id, name: person.name, line: line(person) }));
  };
}
