import { useTexts } from '@leerkring/platform/web';
import { Button, EmptyState, Link, NewPill, Section, Skeleton, TrackDisc } from '@leerkring/ui';
import { useRef, useState } from 'react';
import { CatchUpThread, type CatchUpHrefs } from './catch-up-thread';
import './catching-up.css';
import type { CatchUpGroupData } from './catching-up.queries';
import { texts } from './texts';
import { useCatchUp, type CatchUpPage, type CatchUpState } from './use-catch-up';
import { useMarking, type Marking } from './use-marking';

interface CatchUpProps {
  /** The groups of the reader. */
  groupIds: readonly string[];
  hrefs: CatchUpHrefs;
}

/** Everything that the reader has not read in all groups, to be read through. */
export function CatchUp({ groupIds, hrefs }: CatchUpProps) {
  const t = useTexts(texts);
  const state = useCatchUp(groupIds);
  const top = useRef<HTMLDivElement>(null);
  const { page, error, arrived, read } = state;
  const showArrived = (): void =>
    void read().then(() => {
      top.current?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    });
  return (
    <div ref={top} tabIndex={-1} className="catch-up">
      <div className="catch-up__arrived" role="status">
        {arrived > 0 && <NewPill onPress={showArrived}>{t.newPosts(arrived)}</NewPill>}
      </div>
      {page ? (
        <Page page={page} hrefs={hrefs} moreGroups={state.moreGroups} moreThreads={state.moreThreads} />
      ) : error ? (
        <p>
          {t.failed}{' '}
          <Button variant="text" size="s" onPress={() => void read()}>
            {t.retry}
          </Button>
        </p>
      ) : (
        <Skeleton label={t.loading} rows={6} />
      )}
    </div>
  );
}

function Page({ page, hrefs, moreGroups, moreThreads }: { page: CatchUpPage; hrefs: CatchUpHrefs } & Pick<CatchUpState, 'moreGroups' | 'moreThreads'>) {
  const t = useTexts(texts);
  const marking = useMarking(page.marks);
  const groups = new Set(page.marks.map(({ groupId }) => groupId)).size;
  if (!page.groups.length) return <EmptyState title={t.none}>{t.noneLine}</EmptyState>;
  return (
    <>
      <p className="catch-up__summary">{t.summary(page.marks.reduce((sum, { unreadCount }) => sum + unreadCount, 0), groups)}</p>
      {page.groups.map((group) => (
        <NewsOfGroup key={group.id} group={group} hrefs={hrefs} marking={marking} more={() => moreThreads(group)} />
      ))}
      {page.moreGroups > 0 && <More label={t.moreGroups(page.moreGroups)} load={moreGroups} />}
    </>
  );
}

interface NewsOfGroupProps {
  group: CatchUpGroupData;
  hrefs: CatchUpHrefs;
  marking: Marking;
  more: () => Promise<void>;
}

function NewsOfGroup({ group: { id, group, unreadCount, threads, moreThreads }, hrefs, marking, more }: NewsOfGroupProps) {
  const t = useTexts(texts);
  const section = useRef<HTMLDivElement>(null);
  // The button goes away, and the focus with it.
  const markAll = (): void => {
    marking.markGroup(id);
    section.current?.focus();
  };
  const title = (
    <span className="catch-up__group">
      <TrackDisc letter={group.track.letter} size={28} />
      <Link href={hrefs.group(group.id)} variant="title">
        {group.name}
      </Link>
    </span>
  );
  const action = marking.isAllRead(id) ? (
    <span className="catch-up__read">{t.isRead}</span>
  ) : (
    <Button variant="text" size="s" aria-label={t.allReadIn(group.name)} onPress={markAll}>
      {t.allRead}
    </Button>
  );
  return (
    <Section title={title} count={t.newPosts(unreadCount)} action={action} className="catch-up__section">
      <div ref={section} tabIndex={-1} className="catch-up__threads">
        {threads.map((thread) => (
          <CatchUpThread key={thread.id} thread={thread} href={hrefs.post} read={marking.isRead(id, thread)} onRead={() => marking.markThread(thread)} />
        ))}
      </div>
      {moreThreads > 0 && <More label={t.moreThreads(moreThreads)} load={more} />}
    </Section>
  );
}

function More({ label, load }: { label: string; load: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const press = (): void => {
    setBusy(true);
    void load()
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <p className="catch-up__more">
      <Button busy={busy} onPress={press}>
        {label}
      </Button>
    </p>
  );
}
