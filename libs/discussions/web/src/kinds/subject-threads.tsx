import { useQuery } from '@apollo/client/react';
import { graphql, type ThreadSubjectRef } from '@leerkring/contract';
import { useErrorSentence, useHeads, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, RowList, Section, Skeleton, patiently } from '@leerkring/ui';
import { Plus } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { ConversationRow } from '../conversation-row';
import type { NewThreadHandle } from '../new-thread';
import type { WaitingThread } from '../send-thread';
import { ConversationRow as RowFragment, THREADS } from '../thread-list.queries';
import { useNewThreads } from '../use-new-threads';
import { WaitingThreads } from '../waiting-threads';
import './kinds.css';
import { texts } from './texts';

const NewThread = lazy(async () => ({ default: (await patiently(() => import('../new-thread'))).NewThread }));

export const ThreadsAbout = graphql(
  `
    query ThreadsAbout($subject: ThreadSubjectInput!, $first: Int!) {
      threads(subject: $subject, first: $first) {
        nodes {
          ...ConversationRow_thread
        }
        totalCount
      }
    }
  `,
  [RowFragment],
);

interface SubjectThreadsProps {
  subject: ThreadSubjectRef;
  /** Above them, where 'Gesprekken' says too little. */
  title?: string;
  /** The group whose lists these threads stand in too; null for a track. */
  groupId: string | null;
  canStart: boolean;
  hrefOf: (threadId: string) => string;
  onStarted: (threadId: string) => void;
  /** What the page lets a new conversation begin with; words that the reader kept as a draft stay. */
  beginning?: { title: string; body: string } | null;
  /** That was taken over. */
  onBegun?: () => void;
}

/** The conversations about one subject, on its page; newest activity first. */
export function SubjectThreads({ subject, title, groupId, canStart, hrefOf, onStarted, beginning, onBegun }: SubjectThreadsProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [starting, setStarting] = useState(false);
  const { data, error, refetch } = useQuery(ThreadsAbout, { variables: { subject: { type: subject.type, id: subject.id }, first: THREADS } });
  const again = (): void => void refetch().catch(() => undefined);
  useHeads([groupId ?? 'network'], again);
  const nodes = data?.threads.nodes ?? [];
  const { waiting, start: startThread, retry, discard } = useNewThreads(subject.id, nodes.map(({ id }) => id), onStarted);
  // The form comes when it is needed: what goes back into it waits here until then.
  const takenBack = useRef<WaitingThread>(undefined);
  const begun = useRef<{ title: string; body: string }>(undefined);
  const fill = (form: NewThreadHandle | null): void => {
    if (!form) return;
    if (takenBack.current) form.putBack(takenBack.current);
    if (begun.current) form.begin(begun.current);
    takenBack.current = begun.current = undefined;
  };
  useEffect(() => {
    if (!beginning) return;
    begun.current = beginning;
    setStarting(true);
    onBegun?.();
  }, [beginning, onBegun]);
  const start = canStart && (
    <Button size="s" icon={<Plus aria-hidden />} onPress={() => setStarting(true)}>
      {t.newThread}
    </Button>
  );
  return (
    <Section className="subject-threads" title={title ?? t.conversations} count={data?.threads.totalCount || undefined} action={nodes.length > 0 && start}>
      {!data && !error && <Skeleton label={t.loading} rows={2} />}
      {!data && error && (
        <Alert tone="ochre" title={t.loadFailed} action={<Button onPress={again}>{t.retry}</Button>}>
          {sentence(error)}
        </Alert>
      )}
      <WaitingThreads
        threads={waiting}
        onRetry={retry}
        onDiscard={discard}
        onTakeBack={({ clientId, payload }) => {
          takenBack.current = payload;
          discard(clientId);
          setStarting(true);
        }}
      />
      {data && !nodes.length && !waiting.length && (
        <EmptyState title={t.noThreads} action={start}>
          {t.noThreadsLine}
        </EmptyState>
      )}
      {nodes.length > 0 && (
        <RowList label={t.conversations}>
          {nodes.map((thread) => (
            <ConversationRow key={thread.id} thread={thread} href={hrefOf(thread.id)} about={false} />
          ))}
        </RowList>
      )}
      {starting && (
        <Suspense>
          <NewThread open onOpenChange={setStarting} subject={subject} canAnnounce={false} onStart={startThread} handle={fill} />
        </Suspense>
      )}
    </Section>
  );
}
