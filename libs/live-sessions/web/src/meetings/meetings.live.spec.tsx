import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { SESSION, aMeetingOf, anAttendanceOf } from '../testing';
import { Attendees } from './attendees';
import { MeetingNotice } from './meeting-view';
import { applyMeetingNews, useMeeting } from './meetings.live';
import { MeetingQuery, type MeetingData } from './meetings.queries';

afterEach(cleanup);

const actor = { id: 'anniek', name: 'Anniek Scholtemeijer', function: 'griffier' as const, jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };

function Screen() {
  const { meeting } = useMeeting(SESSION);
  return meeting ? (
    <>
      <MeetingNotice meeting={meeting} />
      <Attendees meeting={meeting} />
    </>
  ) : null;
}

/** What stands on the screen after this news, when the server then answers this. */
async function afterNews(old: MeetingData, name: 'meeting.cancelled' | 'attendance.set', payload: never, fresh: MeetingData): Promise<string> {
  const server = new FakeLiveServer();
  let now = old;
  render(
    <TestProviders server={server} client={aClient({ Meeting: () => ({ data: { meeting: now } }) })}>
      <Screen />
    </TestProviders>,
  );
  await screen.findByText(/nog geen antwoord/);
  now = fresh;
  const before = document.body.textContent;
  act(() => server.tell(`live_session:${SESSION}`, [aNewsEvent(name, payload, { seq: 2, actor })]));
  await waitFor(() => expect(document.body.textContent).not.toBe(before));
  return document.body.textContent;
}

function onScreen(meeting: MeetingData): string {
  cleanup();
  render(
    <TestProviders>
      <MeetingNotice meeting={meeting} />
      <Attendees meeting={meeting} />
    </TestProviders>,
  );
  return document.body.textContent;
}

describe('old state + news = fresh state', () => {
  it('when somebody says whether they come', async () => {
    const fresh = aMeetingOf({ head: 2, attendances: [anAttendanceOf('anniek', 'coming', 'Ik rijd')] });
    const seen = await afterNews(aMeetingOf(), 'attendance.set', { liveSessionId: SESSION } as never, fresh);
    expect(seen).toBe(onScreen(fresh));
  });

  it('when it is called off', async () => {
    const fresh = aMeetingOf({ head: 2, cancelledAt: '2026-11-19T13:05:00.000Z', reason: 'Te veel zieken' });
    const seen = await afterNews(aMeetingOf(), 'meeting.cancelled', { liveSessionId: SESSION } as never, fresh);
    expect(seen).toBe(onScreen(fresh));
    expect(seen).toContain('Te veel zieken');
  });

  it('asks nothing for what is said in its session', () => {
    const cache = newCache();
    cache.writeQuery({ query: MeetingQuery, variables: { id: SESSION }, data: { meeting: aMeetingOf() } });
    const said = aNewsEvent('chat_message.deleted', { chatMessage: { id: 'message-1', deletedAt: '2026-11-19T13:05:00.000Z' } }, { seq: 7, actor });
    for (let times = 0; times < 2; times++) expect(applyMeetingNews(cache, SESSION, said)).toBe(true);
    expect(cache.readQuery({ query: MeetingQuery, variables: { id: SESSION } })!.meeting).toMatchObject({ head: 7, title: aMeetingOf().title });
  });
});
