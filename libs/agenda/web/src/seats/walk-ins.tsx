import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Button, Row, RowLine, RowList, RowTitle, TextField, toast } from '@leerkring/ui';
import { useState } from 'react';
import { AddWalkIn, RemoveWalkIn } from './board.queries';
import { boardTexts } from './board-texts';
import { FormDialog } from './form-dialog';
import type { EventDay, ParallelSessionData } from './seats.queries';

const DAY = 24 * 60 * 60 * 1000;

/** Who came to a session without a seat, written down at the door. */
export function WalkIns({ event, session }: { event: EventDay; session: ParallelSessionData }) {
  const t = useTexts(boardTexts);
  const sentence = useErrorSentence();
  const [adding, setAdding] = useState(false);
  const [remove] = useMutation(RemoveWalkIn);
  const here = (event.walkIns ?? []).filter(({ sessionId }) => sessionId === session.id);
  const mayAdd = event.viewerCanSeat.includes('walk_in.add') && Date.now() >= Date.parse(event.startsAt) - DAY;
  const takeAway = (id: string): void => void remove({ variables: { input: { agendaEventId: event.id, id } } }).catch((problem: unknown) => void toast({ text: sentence(problem), tone: 'ochre' }));
  if (!here.length && !mayAdd) return null;
  return (
    <>
      {here.length > 0 && (
        <RowList label={t.walkIns}>
          {here.map(({ id, name, organisation }) => (
            <Row
              key={id}
              end={
                <Button size="s" variant="text" onPress={() => takeAway(id)} aria-label={t.removeWalkIn(name)}>
                  {t.remove}
                </Button>
              }
            >
              <RowTitle level={4}>{name}</RowTitle>
              {organisation && <RowLine soft>{organisation}</RowLine>}
            </Row>
          ))}
        </RowList>
      )}
      {mayAdd && (
        <div className="event-deeds">
          <Button size="s" onPress={() => setAdding(true)}>
            {t.addWalkIn}
          </Button>
        </div>
      )}
      {adding && <WalkInDialog event={event} session={session} onClose={() => setAdding(false)} />}
    </>
  );
}

function WalkInDialog({ event, session, onClose }: { event: EventDay; session: ParallelSessionData; onClose: () => void }) {
  const t = useTexts(boardTexts);
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [wrong, setWrong] = useState('');
  const [add, { loading, error }] = useMutation(AddWalkIn);
  const submit = async (): Promise<void> => {
    setWrong(name.trim() ? '' : t.nameMissing);
    if (name.trim() && (await add({ variables: { input: { agendaEventId: event.id, sessionId: session.id, name, organisation } } }).catch(() => null))) onClose();
  };
  return (
    <FormDialog title={t.addWalkIn} line={session.title} action={t.save} busy={loading} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={t.walkInName} value={name} onChange={setName} maxLength={limits.name} error={wrong || undefined} required />
      <TextField label={t.walkInFrom} value={organisation} onChange={setOrganisation} maxLength={limits.name} optional={t.optional} />
    </FormDialog>
  );
}
