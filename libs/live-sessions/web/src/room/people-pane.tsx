import type { ReactNode } from 'react';
import { streamOf } from '@leerkring/contract';
import { useFunctionName } from '@leerkring/identity/web';
import { useAccountId, useConnection, useCrowd, useOthersPresent, usePresence, useTexts } from '@leerkring/platform/web';
import { Heading, Person } from '@leerkring/ui';
import { CrowdPart } from '../crowd/crowd-part';
import { texts as crowdTexts } from '../crowd/texts';
import { AgreementsPane } from '../deciding/agreements-pane';
import type { RoomMember, RoomSession } from '../live-session.query';
import { ObserversPart } from '../observing/observers-part';
import { watches } from '../observing/watched-session';
import { SpeakingPane } from '../speaking/speaking-pane';
import { texts } from '../texts';
import { RoundTable } from './round-table';
import './people-pane.css';

/** Members who have the room open now, and those who do not; facilitators first, then by name. `others`: how many more are here. */
export function useCircle(session: RoomSession): { here: RoomMember[]; away: RoomMember[]; others: number } {
  const stream = streamOf('live_session', session.id);
  const others = useOthersPresent(stream);
  const present = new Set(usePresence(stream).map((person) => person.id));
  const members = [...session.group.members.nodes].sort((a, b) => rank(a) - rank(b) || a.account.name.localeCompare(b.account.name, 'nl'));
  const here = members.filter(({ account }) => present.has(account.id));
  // In a crowd not everybody is named: then nobody can be said to be away.
  return { here, away: others ? [] : members.filter(({ account }) => !present.has(account.id)), others };
}

const rank = (member: RoomMember): number => (member.role === 'facilitator' ? 0 : 1);

interface PeoplePaneProps {
  session: RoomSession;
  /** Polls stand here where they have no pane of their own. */
  polls?: ReactNode;
}

/** In the circle: who is here, around a table and as a list. */
export function PeoplePane({ session, polls }: PeoplePaneProps) {
  const t = useTexts(texts);
  const connected = useConnection() === 'connected';
  const crowd = useTexts(crowdTexts);
  const { here, away, others } = useCircle(session);
  const all = here.length + others;
  // Who watches does not learn how many members the group has.
  const count = useCrowd(streamOf('live_session', session.id)) ? crowd.here(all) : watches(session) ? all : t.countOf(all, session.group.members.totalCount);
  return (
    <div className="people-pane">
      <Heading level={2} look="small" id="people-pane-title">
        {t.inCircle} {connected && <span className="people-pane__count">{count}</span>}
      </Heading>
      {!connected && <p className="people-pane__note">{t.noSight}</p>}
      <CrowdPart session={session} />
      <RoundTable people={here.map(({ account }) => account)} session={session} />
      <SpeakingPane session={session} />
      {polls}
      <AgreementsPane session={session} />
      {here.length > 0 && <People title={t.here} members={here} others={others} here />}
      <ObserversPart session={session} />
      {away.length > 0 && <People title={connected ? t.notHere : t.group} members={away} />}
    </div>
  );
}

function People({ title, members, others = 0, here }: { title: string; members: RoomMember[]; others?: number; here?: boolean }) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const functionName = useFunctionName();
  return (
    <div className="people-pane__part">
      <Heading level={3} look="small">
        {title} <span className="people-pane__count">{members.length + others}</span>
      </Heading>
      <ul className="people-pane__list">
        {members.map(({ id, account, role, organisation }) => (
          <li key={id}>
            <Person
              id={account.id}
              name={account.name}
              size={32}
              presence={here ? 'here' : 'none'}
              line={[role === 'facilitator' ? t.facilitator : (account.jobTitle ?? functionName(account.function)), (organisation ?? account.organisation)?.name].filter(Boolean).join(', ')}
            >
              {account.id === accountId ? `${account.name} (${t.you})` : undefined}
            </Person>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="people-pane__note">{t.andOthers(others)}</p>}
    </div>
  );
}
