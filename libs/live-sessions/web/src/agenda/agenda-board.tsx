import { useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Breadcrumb, Button, EmptyState, Heading, VisuallyHidden } from '@leerkring/ui';
import { Plus } from 'lucide-react';
import type { MeetingData } from '../meetings/meetings.queries';
import type { ClusterData } from './agenda.queries';
import { BoardColumnView } from './board-column';
import { ClusterDialog } from './cluster-dialog';
import { texts } from './texts';
import { useBoard } from './use-board';
import './board.css';

/**
 * The board on which facilitators bring inputs together, several at once; members look on.
 * @param retry fetches the meeting anew
 */
export function AgendaBoard({ meeting, retry }: { meeting: MeetingData; retry: () => void }) {
  const t = useTexts(texts);
  const board = useBoard(meeting, retry);
  const [named, setNamed] = useState<ClusterData | 'new' | null>(null);
  const arranges = meeting.viewerCan.includes('joint_agenda.arrange');
  if (!meeting.jointAgenda?.inputs.length) return <EmptyState title={t.none}>{t.boardEmpty}</EmptyState>;
  return (
    <section aria-labelledby="board-title">
      <div className="board-head">
        <Heading level={2} id="board-title">
          {t.board}
        </Heading>
        {arranges && (
          <Button variant="line" icon={<Plus aria-hidden />} onPress={() => setNamed('new')}>
            {t.makeCluster}
          </Button>
        )}
      </div>
      <p className="meeting-soft">{arranges ? t.boardLine : t.boardReadOnly}</p>
      {board.overtaken && (
        <Alert tone="ochre" announce="now">
          {board.overtaken.why} {board.overtaken.now}
        </Alert>
      )}
      <VisuallyHidden>
        <span aria-live="polite">{board.said}</span>
      </VisuallyHidden>
      <div className="board">
        {board.columns.map((column) => (
          <BoardColumnView key={column.cluster?.id ?? 'loose'} column={column} board={board} arranges={arranges} onName={setNamed} />
        ))}
      </div>
      {named && <ClusterDialog key={named === 'new' ? 'new' : named.id} meeting={meeting} before={named === 'new' ? null : named} onDone={() => setNamed(null)} />}
    </section>
  );
}

/** Of which meeting the board is. */
export function AgendaHead({ meeting: { id, title, group }, hrefs }: { meeting: MeetingData; hrefs: { group: (id: string) => string; meeting: (id: string) => string } }) {
  const t = useTexts(texts);
  return (
    <>
      <Breadcrumb label={t.crumbs} items={[{ label: group.name, href: hrefs.group(group.id) }, { label: title, href: hrefs.meeting(id) }, { label: t.agenda }]} />
      <Heading level={1}>{t.agenda}</Heading>
    </>
  );
}
