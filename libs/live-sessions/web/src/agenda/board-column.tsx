import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Heading, IconButton, Menu, toast } from '@leerkring/ui';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { ClusterData } from './agenda.queries';
import { BoardCards } from './board-cards';
import { RemoveCluster } from './board.queries';
import { texts } from './texts';
import type { BoardColumn, useBoard } from './use-board';

interface BoardColumnProps {
  column: BoardColumn;
  board: ReturnType<typeof useBoard>;
  arranges: boolean;
  onName: (cluster: ClusterData) => void;
}

/** The inputs of one cluster, or those that stand by themselves. */
export function BoardColumnView({ column, board, arranges, onName }: BoardColumnProps) {
  const { cluster, inputs } = column;
  const name = board.nameOf(cluster?.id ?? null);
  return (
    <div className="board-column">
      <div className="board-column__head">
        <Heading level={3} look="small">
          {name} <span className="board-column__count">{inputs.length}</span>
        </Heading>
        {cluster && arranges && <ClusterMenu cluster={cluster} name={name} onName={onName} />}
      </div>
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
