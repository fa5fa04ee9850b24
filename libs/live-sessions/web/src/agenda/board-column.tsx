import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Heading, IconButton, Menu, toast } from '@leerkring/ui';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { ClusterData, JointAgendaData } from './agenda.queries';
import { BoardCards } from './board-cards';
import { RemoveCluster } from './board.queries';
import { texts as itemTexts } from './item-texts';
import type { Rank } from './ranks';
import { texts } from './texts';
import type { BoardColumn, useBoard } from './use-board';

interface BoardColumnProps {
  column: BoardColumn;
  agenda: JointAgendaData;
  /** What came out for it in the vote. */
  rank: Rank | undefined;
  board: ReturnType<typeof useBoard>;
  arranges: boolean;
  onName: (cluster: ClusterData) => void;
}

/** The inputs of one cluster, those that stand by themselves, or those that go elsewhere. */
export function BoardColumnView({ column, agenda, rank, board, arranges, onName }: BoardColumnProps) {
  const words = useTexts(itemTexts);
  const { language } = useLanguage();
  const { spot, cluster, inputs } = column;
  const name = board.nameOf(spot);
  const item = agenda.items.find(({ clusterId }) => clusterId === spot);
  return (
    <div className="board-column">
      <div className="board-column__head">
        <Heading level={3} look="small">
          {name} <span className="board-column__count">{inputs.length}</span>
        </Heading>
        {cluster && arranges && <ClusterMenu cluster={cluster} name={name} onName={onName} />}
      </div>
      {rank && <p className="board-column__line">{words.rank(rank.place, rank.score.toLocaleString(language, { maximumFractionDigits: 1 }))}</p>}
      {item && <p className="board-column__line">{words.onAgenda(words.minutes(item.minutes))}</p>}
      <BoardCards column={column} name={name} board={board} arranges={arranges} />
    </div>
  );
}

function ClusterMenu({ cluster, name, onName }: { cluster: ClusterData; name: string; onName: (cluster: ClusterData) => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remove] = useMutation(RemoveCluster);
  const takeAway = (): void => void remove({ variables: { input: { id: cluster.id } } }).catch((error: unknown) => toast({ text: sentence(error), tone: 'ochre' }));
  const items = [
    { id: 'name', label: t.rename, icon: <Pencil aria-hidden />, onAction: () => onName(cluster) },
    { id: 'remove', label: t.removeCluster, line: t.removeClusterLine, icon: <Trash2 aria-hidden />, onAction: takeAway },
  ];
  return <Menu trigger={<IconButton label={t.menu(name)} icon={<Ellipsis aria-hidden />} size="s" />} items={items} />;
}
