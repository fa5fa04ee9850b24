import { useState } from 'react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Heading, RowList, keepFocus } from '@leerkring/ui';
import { Megaphone, Plus } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { AddSubSessionDialog } from './add-sub-session-dialog';
import { CloseSubSessionDialog } from './close-sub-session-dialog';
import { RecallDialog } from './recall-dialog';
import { RenameSubSessionDialog } from './rename-sub-session-dialog';
import { SubSessionRow } from './sub-session-row';
import type { SubSessionData, SubSessionsData } from './sub-sessions.queries';
import { texts } from './texts';
import { useWalk } from './walking';
import './sub-sessions.css';

type Asked = { what: 'rename' | 'close'; part: SubSessionData } | { what: 'add' | 'recall' } | null;

/** All sub-sessions of a session: how many sit where, who, and the way to them. */
export function SubSessionsPane({ session, subSessions }: { session: RoomSession; subSessions: SubSessionsData }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { walk, to, error } = useWalk(subSessions.id);
  const [asked, setAsked] = useState<Asked>(null);
  const done = (): void => setAsked(null);
  const open = subSessions.subSessions.filter(({ closedAt }) => !closedAt);
  const closed = subSessions.subSessions.filter(({ closedAt }) => closedAt);
  const row = (part: SubSessionData) => (
    <SubSessionRow key={part.id} part={part} here={part.id === session.id} subSessions={subSessions} walking={part.id === to} onWalk={() => void walk(part.id)} onRename={() => setAsked({ what: 'rename', part })} onClose={() => setAsked({ what: 'close', part })} />
  );
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <section className="sub-sessions" aria-labelledby="sub-sessions-title" tabIndex={0} ref={keepFocus}>
      <Heading level={2} look="block" id="sub-sessions-title">
        {t.title}
      </Heading>
      <p className="sub-sessions__intro">{open.length ? t.intro : t.none}</p>
      <FacilitatorDeeds session={session} open={open.length} onAdd={() => setAsked({ what: 'add' })} onRecall={() => setAsked({ what: 'recall' })} />
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      {open.length > 0 && <RowList>{open.map(row)}</RowList>}
      {closed.length > 0 && (
        <>
          <Heading level={3} look="small">
            {t.earlier}
          </Heading>
          <RowList>{closed.map(row)}</RowList>
        </>
      )}
      {asked?.what === 'add' && <AddSubSessionDialog mainId={subSessions.id} onDone={done} />}
      {asked?.what === 'recall' && <RecallDialog mainId={subSessions.id} onDone={done} />}
      {asked?.what === 'rename' && <RenameSubSessionDialog part={asked.part} onDone={done} />}
      {asked?.what === 'close' && <CloseSubSessionDialog part={asked.part} onDone={done} />}
    </section>
  );
}

/** What facilitators do with all of them, from the main room. */
function FacilitatorDeeds({ session, open, onAdd, onRecall }: { session: RoomSession; open: number; onAdd: () => void; onRecall: () => void }) {
  const t = useTexts(texts);
  const [add, recall] = [open > 0 && session.viewerCan.includes('sub_session.open'), open > 0 && session.viewerCan.includes('sub_session.recall')];
  if (!add && !recall) return null;
  return (
    <p className="sub-sessions__deeds">
      {recall && (
        <Button variant="line" size="s" icon={<Megaphone aria-hidden />} onPress={onRecall}>
          {t.recall}
        </Button>
      )}
      {add && (
        <Button variant="quiet" size="s" icon={<Plus aria-hidden />} onPress={onAdd}>
          {t.add}
        </Button>
      )}
    </p>
  );
}
