import { useMutation, useQuery } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select, Skeleton } from '@leerkring/ui';
import { useState } from 'react';
import type { ThreadData } from '../thread.queries';
import { MoveThread as MoveMutation, TakingGroups } from './moving.queries';
import { texts } from './texts';

/** Asks to which other learning group of the facilitator this thread goes, and moves it. */
export default function MoveThread({ thread, onDone }: { thread: ThreadData; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [groupId, setGroupId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { data } = useQuery(TakingGroups, { fetchPolicy: 'cache-and-network' });
  const [move, { loading, error }] = useMutation(MoveMutation);
  const groups = data?.viewer?.groups.nodes.filter((group) => group.id !== thread.group?.id && group.viewerCan.includes('thread.take_in'));
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
        <Alert tone="ochre" announce="now" title={t.failed}>
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
