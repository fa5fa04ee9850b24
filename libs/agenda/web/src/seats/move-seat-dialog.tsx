import { useMutation } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Checkbox, Select, toast } from '@leerkring/ui';
import { useState } from 'react';
import { MoveSeat } from './board.queries';
import { boardTexts } from './board-texts';
import { FormDialog } from './form-dialog';
import type { BoardSeat, EventDay } from './seats.queries';

/** Puts somebody in another session of the event. */
export function MoveSeatDialog({ seat, event, onClose }: { seat: BoardSeat; event: EventDay; onClose: () => void }) {
  const t = useTexts(boardTexts);
  const [sessionId, setSessionId] = useState<string | null>(null);
  const [acceptWaiting, setAcceptWaiting] = useState(false);
  const [wrong, setWrong] = useState('');
  const [move, { loading, error }] = useMutation(MoveSeat);
  const name = seat.person?.name ?? '…';
  const options = event.blocks.flatMap((block) => block.sessions.filter(({ id }) => id !== seat.session.id).map(({ id, title }) => ({ id, label: `${block.title}: ${title}` })));
  const submit = async (): Promise<void> => {
    setWrong(sessionId ? '' : t.chooseSession);
    if (!sessionId || !(await move({ variables: { input: { id: seat.id, sessionId, acceptWaiting } } }).catch(() => null))) return;
    toast({ text: t.moved(name), tone: 'moss' });
    onClose();
  };
  return (
    <FormDialog title={t.handleTitle(name)} action={t.moveTo} busy={loading} error={error} onSubmit={submit} onClose={onClose}>
      <Select label={t.session} placeholder={t.chooseSession} options={options} value={sessionId} onChange={setSessionId} error={wrong || undefined} required />
      <Checkbox checked={acceptWaiting} onChange={setAcceptWaiting}>
        {t.acceptWaiting}
      </Checkbox>
    </FormDialog>
  );
}
