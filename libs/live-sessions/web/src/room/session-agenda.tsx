import { useTexts } from '@leerkring/platform/web';
import { Heading } from '@leerkring/ui';
import { AgendaList } from '../agenda/agenda-list';
import { texts } from '../agenda/item-texts';
import type { RoomSession } from '../live-session.query';

/** The settled agenda of the meeting, with minutes; nothing without one. */
export function SessionAgenda({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const agenda = session.meeting?.jointAgenda;
  if (!agenda?.settledAt) return null;
  return (
    <div className="session-agenda">
      <Heading level={3} look="small">
        {t.items}
      </Heading>
      <AgendaList items={agenda.items} />
    </div>
  );
}
