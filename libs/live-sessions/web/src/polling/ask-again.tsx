import { useState } from 'react';
import { Button } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { OpenPollDialog } from './open-poll-dialog';
import type { PollWish } from './use-poll-wish';

/** Asks something once more, for facilitators while the session is open: the form opens with what was asked. */
export function AskAgain({ session, label, from }: { session: RoomSession; label: string; from: PollWish }) {
  const [open, setOpen] = useState(false);
  if (!session.viewerCan.includes('poll.open')) return null;
  return (
    <>
      <Button variant="line" size="s" onPress={() => setOpen(true)}>
        {label}
      </Button>
      {open && <OpenPollDialog session={session} open onOpenChange={setOpen} from={from} />}
    </>
  );
}
