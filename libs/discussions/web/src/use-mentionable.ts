import { useApolloClient } from '@apollo/client/react';
import type { ThreadSubjectRef } from '@leerkring/contract';
import type { RichTextEditorProps } from '@leerkring/ui';
import { MentionableAboutQuery, MentionableQuery } from './mentions.queries';
import { usePersonLine } from './person-line';

/**
 * Finds who can be mentioned while somebody types a name; nobody when the server gives no answer.
 * @param place the thread, or what a thread that is still to be started is about
 */
export function useMentionable(place: { threadId: string } | { subject: ThreadSubjectRef }): NonNullable<RichTextEditorProps['people']> {
  const client = useApolloClient();
  const line = usePersonLine();
  return async (search) => {
    const asked =
      'threadId' in place
        ? client.query({ query: MentionableQuery, variables: { threadId: place.threadId, search }, fetchPolicy: 'no-cache' }).then(({ data }) => data?.thread.mentionable)
        : client.query({ query: MentionableAboutQuery, variables: { subject: { type: place.subject.type, id: place.subject.id }, search }, fetchPolicy: 'no-cache' }).then(({ data }) => data?.mentionableAbout);
    const found = await asked.catch(() => null);
    return (found ?? []).map((person) => ({ id: person.id, name: person.name, line: line(person) }));
  };
}
