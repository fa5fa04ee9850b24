import { useMutation, useQuery } from '@apollo/client/react';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select, Skeleton, patiently } from '@leerkring/ui';
import { Suspense, lazy, useState } from 'react';
import { ProposedCopyQuery } from '../copying/copying.queries';
import { texts as copyTexts } from '../copying/texts';
import type { ThreadData } from '../thread.queries';
import { MoveThread as MoveMutation, TakingGroups } from './moving.queries';
import { texts } from './texts';

const ProposeCopy = lazy(() => patiently(() => import('../copying/propose-copy')));
const ProposedCopy = lazy(() => patiently(() => import('../copying/proposed-copy')));

interface MoveThreadProps {
  thread: ThreadData;
  onDone: () => void;
}

/** Moves a thread to another learning group, or, where not everybody could follow, copies what its authors agree to. */
export default function MoveThread({ thread, onDone }: MoveThreadProps) {
  const { data, loading } = useQuery(ProposedCopyQuery, { variables: { id: thread.id }, fetchPolicy: 'cache-and-network' });
  const [group, copyFor] = useState<{ id: string; name: string } | null>(null);
  const copy = data?.thread.proposedCopy;
  if (loading && !data) return null;
  return (
    <Suspense>
      {copy && <ProposedCopy copy={copy} onDone={onDone} />}
      {!copy && group && <ProposeCopy threadId={thread.id} group={group} onDone={onDone} />}
      {!copy && !group && <ChooseGroup thread={thread} onCopy={copyFor} onDone={onDone} />}
    </Suspense>
  );
}

/** Asks to which other learning group of the facilitator this thread goes, and moves it. */
function ChooseGroup({ thread, onCopy, onDone }: MoveThreadProps & { onCopy: (group: { id: string; name: string }) => void }) {
  const t = useTexts(texts);
  const ofCopies = useTexts(copyTexts);
  const sentence = useErrorSentence();
  const [groupId, setGroupId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { data } = useQuery(TakingGroups, { fetchPolicy: 'cache-and-network' });
  const [move, { loading, error }] = useMutation(MoveMutation);
  const groups = data?.viewer?.groups.nodes.filter((group) => group.id !== thread.group?.id && group.viewerCan.includes('thread.take_in'));
  const copyable = error && errorOf(error).code === 'THREAD_READERS_DIFFER' && thread.viewerCan.includes('thread.copy') ? groups?.find(({ id }) => id === groupId) : undefined;
  const save = async (): Promise<void> => {
    setTried(true);
    if (!groupId || loading) return;
    const stored = await move({ variables: { input: { threadId: thread.id, groupId } } }).catch(() => null);
    if (stored?.data) onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.cancel}
      </Button>
      {groups?.length !== 0 && (
        <Button variant="prime" busy={loading} busyLabel={t.moving} onPress={() => void save()}>
          {t.doMove}
        </Button>
      )}
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && onDone()} title={t.moveThreadTitle} line={t.moveThreadLine} closeLabel={t.close} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now" title={t.failed} action={copyable && <Button onPress={() => onCopy(copyable)}>{ofCopies.propose}</Button>}>
          {sentence(error)}
        </Alert>
      )}
      {!groups && <Skeleton label={t.loadingGroups} rows={1} />}
      {groups?.length === 0 && <p>{t.noOtherGroup}</p>}
      {!!groups?.length && (
        <Select
          label={t.toGroup}
          placeholder={t.chooseGroup}
          options={groups.map(({ id, name }) => ({ id, label: name }))}
          value={groupId}
          onChange={setGroupId}
          error={tried && !groupId ? t.groupMissing : undefined}
        />
      )}
    </Dialog>
  );
}
