import { useQuery } from '@apollo/client/react';
import { AgendaFilters, AgendaList, AgendaMonth, AgendaQuery, AgendaRegions, agendaLooks, agendaTexts, boundsOf, useAgendaFilter, useAgendaItems, type AgendaItem } from '@leerkring/agenda/web';
import { graphql } from '@leerkring/contract';
import { defineTexts, useAccountId, useTexts } from '@leerkring/platform/web';
import { Button, Heading, Link, Page, RadioSegment, Skeleton } from '@leerkring/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import './public-pages.css';
import './events-page.css';

const texts = defineTexts({
  nl: { title: 'Agenda', intro: 'Bijeenkomsten, werkbezoeken en webinars over lokale democratie. Ook die van je eigen leergroepen staan erbij als je bent ingelogd.', meeting: 'Bijeenkomst', mine: 'Voorstellen en eigen agenda' },
  en: { title: 'Agenda', intro: 'Meetings, site visits and webinars about local democracy. Those of your own learning groups are here too when you are signed in.', meeting: 'Meeting', mine: 'Proposals and own calendar' },
});

const OwnMeetingsQuery = graphql(`
  query OwnMeetings {
    viewer {
      account {
        id
      }
      groups {
        nodes {
          id
          name
          liveSessions {
            nodes {
              id
              title
              meeting {
                id
                startsAt
                endsAt
                place
                cancelledAt
              }
            }
          }
        }
      }
    }
  }
`);

/** Events of the programme and of municipalities, with the meetings of the viewer's own groups among them. */
export default function EventsPage() {
  const t = useTexts(texts);
  const words = useTexts(agendaTexts);
  const [now] = useState(() => new Date());
  const signedIn = useAccountId() !== null;
  const filter = useAgendaFilter(now);
  const { chosen, look, month, past, choose } = filter;
  const itemsOf = useAgendaItems(paths.agendaEvent);
  const bounds = look === 'month' ? boundsOf(month) : {};
  const { data, previousData, error, refetch, fetchMore } = useQuery(AgendaQuery, { variables: { filter: { ...chosen, ...bounds }, past: look === 'list' && past, first: look === 'list' ? 30 : 100 } });
  const shown = data ?? previousData;
  const meetings = useOwnMeetings(signedIn && !filter.isNarrowed);
  if (error && !shown) return <LoadFailed error={error} retry={() => void refetch()} />;
  const { nodes = [], totalCount, pageInfo } = shown?.agendaEvents ?? {};
  const last = nodes.at(-1)?.startsAt;
  // Of a list that goes on only what comes before its end is known to stand in its place.
  const beside = meetings.filter(({ startsAt, endsAt }) => {
    if (look === 'month') return true;
    const over = Date.parse(endsAt) <= now.getTime();
    return over === (look === 'list' && past) && (!pageInfo?.hasNextPage || !last || (past ? startsAt >= last : startsAt <= last));
  });
  const items = [...itemsOf(nodes), ...beside].sort((one, other) => (look === 'list' && past ? -1 : 1) * (Date.parse(one.startsAt) - Date.parse(other.startsAt)));
  return (
    <Page>
      <div className="events-head">
        <Heading level={1}>{t.title}</Heading>
        {signedIn && (
          <div className="events-head__deeds">
            <Button href={paths.proposeEvent()} icon={<Plus aria-hidden />}>
              {words.propose}
            </Button>
            <Link href={paths.ownAgenda()}>{t.mine}</Link>
          </div>
        )}
      </div>
      <p className="public-intro public-intro--above">{t.intro}</p>
      <AgendaFilters filter={filter} count={shown && totalCount} />
      <RadioSegment label={words.look} hideLabel options={agendaLooks.map((id) => ({ id, label: words[id] }))} value={look} onChange={(id) => choose({ look: id === 'list' ? null : id })} />
      <div className="events-body">
        {!shown && <Skeleton label={words.loading} rows={5} shape="text" />}
        {shown && look === 'month' && <AgendaMonth month={month} items={items} onMonth={(next) => choose({ month: next })} />}
        {shown && look === 'regions' && <AgendaRegions items={items} />}
        {shown && look === 'list' && <AgendaList items={items} />}
        {look === 'list' && pageInfo?.hasNextPage && (
          <Button onPress={() => void fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: (before, { fetchMoreResult }) => ({ agendaEvents: { ...fetchMoreResult.agendaEvents, nodes: [...before.agendaEvents.nodes, ...fetchMoreResult.agendaEvents.nodes] } }) })}>{words.more}</Button>
        )}
        {look === 'list' && (
          <Button variant="quiet" onPress={() => choose({ past: past ? null : 'ja' })}>
            {past ? words.toCome : words.past}
          </Button>
        )}
        <Link href="/agenda/feed.atom">{words.atom}</Link>
      </div>
    </Page>
  );
}

/** Meetings of the viewer's own groups, as items of the agenda. */
function useOwnMeetings(wanted: boolean): AgendaItem[] {
  const t = useTexts(texts);
  const { data } = useQuery(OwnMeetingsQuery, { skip: !wanted });
  const groups = (wanted && data?.viewer?.groups.nodes) || [];
  return groups.flatMap(({ name, liveSessions }) =>
    liveSessions.nodes.flatMap(({ id, title, meeting }) =>
      meeting ? [{ id, title, startsAt: meeting.startsAt, endsAt: meeting.endsAt, href: paths.meeting(id), kind: t.meeting, line: [meeting.place, name].filter(Boolean).join(' · '), isCancelled: meeting.cancelledAt !== null, province: null }] : [],
    ),
  );
}
