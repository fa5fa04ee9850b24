import { useQuery } from '@apollo/client/react';
import { graphql, type VariablesOf } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RowList, Section, Skeleton } from '@leerkring/ui';
import { ConversationRow } from '../conversation-row';
import { texts as listTexts } from '../texts';
import { ConversationRow as RowFragment, THREADS } from '../thread-list.queries';
import { texts } from './texts';

const TermThreadsQuery = graphql(
  `
    query TermThreads($taxonomy: Taxonomy!, $slug: String!, $first: Int!, $after: String) {
      taxonomyTerm(taxonomy: $taxonomy, slug: $slug) {
        id
        threads(first: $first, after: $after) {
          nodes {
            ...ConversationRow_thread
          }
          pageInfo {
            hasNextPage
            endCursor
          }
          totalCount
        }
      }
    }
  `,
  [RowFragment],
);

type Term = Pick<VariablesOf<typeof TermThreadsQuery>, 'taxonomy' | 'slug'>;

/** The conversations with a word of the taxonomies as their tag, as far as the viewer may read them, newest activity first. */
export function TermThreads({ taxonomy, slug, hrefOf }: Term & { hrefOf: (threadId: string) => string }) {
  const t = useTexts(texts);
  const list = useTexts(listTexts);
  const sentence = useErrorSentence();
  const { data, error, loading, refetch, fetchMore } = useQuery(TermThreadsQuery, { variables: { taxonomy, slug, first: THREADS } });
  const threads = data?.taxonomyTerm.threads;
  const { nodes = [], totalCount = 0, pageInfo } = threads ?? {};
  return (
    <Section title={t.conversations} count={totalCount || undefined}>
      {!threads && !error && <Skeleton label={t.loading} rows={3} />}
      {!threads && error && (
        <Alert tone="ochre" title={t.loadFailed} action={<Button onPress={() => void refetch().catch(() => undefined)}>{list.retry}</Button>}>
          {sentence(error)}
        </Alert>
      )}
      {threads && !nodes.length && <p>{t.noneTagged}</p>}
      {nodes.length > 0 && (
        <RowList label={t.conversations}>
          {nodes.map((thread) => (
            <ConversationRow key={thread.id} thread={thread} href={hrefOf(thread.id)} />
          ))}
        </RowList>
      )}
      {pageInfo?.hasNextPage && (
        <Button busy={loading} onPress={() => void fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined)}>
          {list.older(totalCount - nodes.length)}
        </Button>
      )}
    </Section>
  );
}
