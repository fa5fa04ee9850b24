import { useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Breadcrumb, Button, EmptyState, Heading, VisuallyHidden } from '@leerkring/ui';
import { ChartBarBig, Plus } from 'lucide-react';
import type { MeetingData } from '../meetings/meetings.queries';
import type { ClusterData } from './agenda.queries';
import { BoardColumnView } from './board-column';
import { ClusterDialog } from './cluster-dialog';
import { ClusterVoteDialog } from './cluster-vote';
import { texts as itemTexts } from './item-texts';
import { ParkDialog } from './park-dialog';
import { ranksOf } from './ranks';
import { texts } from './texts';
import { useBoard } from './use-board';
import './board.css';

/**
 * The board on which facilitators bring inputs together, several at once; members look on.
 * @param retry fetches the meeting anew
 */
export function AgendaBoard({ meeting, retry }: { meeting: MeetingData; retry: () => void }) {
  const t = useTexts(texts);
  const words = useTexts(itemTexts);
  const board = useBoard(meeting, retry);
  const [asking, setAsking] = useState(false);
  const [named, setNamed] = useState<ClusterData | 'new' | null>(null);
  const arranges = meeting.viewerCan.includes('joint_agenda.arrange');
  const { jointAgenda: agenda } = meeting;
  if (!agenda?.inputs.length) return <EmptyState title={t.none}>{t.boardEmpty}</EmptyState>;
  const ranks = ranksOf(agenda);
  // Nothing comes loose any more in an agenda that is settled; only who arranges can put something there.
  const columns = board.columns.filter(({ spot, inputs }) => arranges || !agenda.settledAt || spot !== 'loose' || inputs.length > 0);
  return (
    <section aria-labelledby="board-title">
      <div className="board-head">
        <Heading level={2} id="board-title">
          {t.board}
        </Heading>
        {arranges && (
          <div className="board-head__deeds">
            <Button variant="line" icon={<Plus aria-hidden />} onPress={() => setNamed('new')}>
              {t.makeCluster}
            </Button>
            {agenda.clusters.length > 1 && (!agenda.vote || agenda.vote.closedAt) && (
              <Button variant="quiet" icon={<ChartBarBig aria-hidden />} onPress={() => setAsking(true)}>
                {words.openVote}
              </Button>
            )}
          </div>
        )}
      </div>
      <p className="meeting-soft">{arranges ? t.boardLine : t.boardReadOnly}</p>
      {board.overtaken && !board.parking && (
        <Alert tone="ochre" announce="now">
          {board.overtaken.why} {board.overtaken.now}
        </Alert>
      )}
      <VisuallyHidden>
        <span aria-live="polite">{board.said}</span>
      </VisuallyHidden>
      <div className="board">
        {columns.map((column) => (
          <BoardColumnView key={column.spot} column={column} agenda={agenda} rank={ranks.get(column.spot)} board={board} arranges={arranges} onName={setNamed} />
        ))}
      </div>
      {named && <ClusterDialog key={named === 'new' ? 'new' : named.id} meeting={meeting} before={named === 'new' ? null : named} onDone={() => setNamed(null)} />}
      {asking && <ClusterVoteDialog meetingId={meeting.id} onDone={() => setAsking(false)} />}
      {board.parking && <ParkDialog key={board.parking.id} input={board.parking} board={board} />}
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
