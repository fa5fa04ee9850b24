import { useQuery } from '@apollo/client/react';
import { Suspense, lazy, useRef, useState, type ReactNode } from 'react';
import type { ThreadKind } from '@leerkring/contract';
import { errorOf, useErrorSentence, useHeads, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Chip, ChipRow, EmptyState, KindIcon, RowList, Section, Skeleton, patiently } from '@leerkring/ui';
import { Plus } from 'lucide-react';
import './conversation-list.css';
import { ConversationRow } from './conversation-row';
import { KeysButton, KeysDialog } from './keys/keys-line';
import { useKeys } from './keys/use-keys';
import { NewThread, type NewThreadHandle } from './new-thread';
import { texts } from './texts';
import { THREADS, ThreadsQuery } from './thread-list.queries';
import { useNewThreads } from './use-new-threads';
import { WaitingThreads } from './waiting-threads';
import { stepThreads } from './walk';

const TagFilter = lazy(async () => ({ default: (await patiently(() => import('./kinds/tag-filter'))).TagFilter }));

/** A link to a label opens the list with it. */
const labelInAddress = (): string | null => new URLSearchParams(window.location.search).get('label');

interface ConversationListProps {
  groupId: string;
  hrefOf: (threadId: string) => string;
  /** A new thread stands: go there. */
  onStarted: (threadId: string) => void;
}

/** The conversations of a group, newest activity first, by kind, with what is unread; follows what happens in the group. */
export function ConversationList({ groupId, hrefOf, onStarted }: ConversationListProps) {
  const t = useTexts(texts);
  const [kind, setKind] = useState<ThreadKind | null>(null);
  const [termId, setTermId] = useState(labelInAddress);
  const [starting, setStarting] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(ThreadsQuery, { variables: { groupId, first: THREADS, kind, termId } });
  const group = data?.group;
  const nodes = group?.threads.nodes ?? [];
  const pinned = group?.pinnedThreads.filter((thread) => !kind || thread.kind === kind) ?? [];
  const shown = [...pinned, ...nodes.filter((thread) => !pinned.some((top) => top.id === thread.id))];
  useHeads([groupId], () => void refetch({ first: Math.min(100, Math.max(THREADS, nodes.length)) }).catch(() => undefined));
  const ids = nodes.map(({ id }) => id);
  const { waiting, start: startThread, retry, discard } = useNewThreads(groupId, ids, onStarted);
  const form = useRef<NewThreadHandle>(null);
  const keys = useKeys({ onStep: stepThreads });
  const canStart = group?.viewerCan.includes('group.take_part') ?? false;
  const start = canStart && (
    <Button variant="prime" icon={<Plus aria-hidden />} onPress={() => setStarting(true)}>
      {t.newThread}
    </Button>
  );
  return (
    <Section title={t.conversations} hideTitle rule="none" className="conversations">
      <div className="conversations__head">
        <KindChips kind={kind} onChoose={setKind} />
        {(nodes.length > 0 || waiting.length > 0 || kind || termId) && start}
      </div>
      {(nodes.length > 0 || termId) && (
        <Suspense>
          <TagFilter termId={termId} onChoose={setTermId} />
        </Suspense>
      )}
      <WaitingThreads
        threads={waiting}
        onRetry={retry}
        onDiscard={discard}
        onTakeBack={({ clientId, payload }) => {
          form.current?.putBack(payload);
          discard(clientId);
          setStarting(true);
        }}
      />
      {!group && !error && <Skeleton label={t.loadingThreads} rows={5} />}
      {!group && error && <Failed error={error} retry={() => void refetch().catch(() => undefined)} />}
      {group && nodes.length === 0 && waiting.length === 0 && <Nothing narrowed={kind !== null || termId !== null} action={start} />}
      {nodes.length > 0 && (
        <>
          <p className="conversations__state">{group!.unreadCount ? t.unreadIn(group!.unreadCount, nodes.filter((thread) => thread.unreadCount > 0).length) : t.allRead}</p>
          <RowList label={t.conversations}>
            {shown.map((thread) => (
              <ConversationRow key={thread.id} thread={thread} href={hrefOf(thread.id)} />
            ))}
          </RowList>
          <div className="conversations__keys">
            <KeysButton onPress={() => keys.help(true)} />
          </div>
        </>
      )}
      {group?.threads.pageInfo.hasNextPage && (
        <div className="conversations__older">
          <Older count={group.threads.totalCount - nodes.length} load={() => fetchMore({ variables: { first: THREADS, after: group.threads.pageInfo.endCursor } })} />
        </div>
      )}
      {group && <NewThread open={starting} onOpenChange={setStarting} subject={{ type: 'group', id: groupId }} canAnnounce={group.viewerCan.includes('thread.announce')} onStart={startThread} handle={form} />}
      <KeysDialog keys={keys} />
    </Section>
  );
}

function KindChips({ kind, onChoose }: { kind: ThreadKind | null; onChoose: (kind: ThreadKind | null) => void }) {
  const t = useTexts(texts);
  const kinds = [
    ['question', t.questions],
    ['experience', t.experiences],
    ['best_practice', t.bestPractices],
    ['hot_issue', t.hotIssues],
  ] as const;
  return (
    <ChipRow label={t.filter}>
      <Chip selected={kind === null} onChange={() => onChoose(null)}>
        {t.allKinds}
      </Chip>
      {kinds.map(([id, label]) => (
        <Chip key={id} selected={kind === id} icon={<KindIcon kind={id} />} onChange={(selected) => onChoose(selected ? id : null)}>
          {label}
        </Chip>
      ))}
    </ChipRow>
  );
}

function Nothing({ narrowed, action }: { narrowed: boolean; action: ReactNode }) {
  const t = useTexts(texts);
  if (narrowed) return <EmptyState title={t.noneOfKind}>{t.noneOfKindLine}</EmptyState>;
  return (
    <EmptyState title={t.noThreads} action={action}>
      {t.noThreadsLine}
    </EmptyState>
  );
}

function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  return (
    <Alert tone="ochre" title={t.loadFailed} action={errorOf(error).code !== 'NOT_FOUND' && <Button onPress={retry}>{t.retry}</Button>}>
      {sentence(error)}
    </Alert>
  );
}

function Older({ count, load }: { count: number; load: () => Promise<unknown> }) {
  const t = useTexts(texts);
  const [busy, setBusy] = useState(false);
  const press = (): void => {
    setBusy(true);
    void load()
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <Button busy={busy} onPress={press}>
      {t.older(count)}
    </Button>
  );
}
