import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamKinds } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { nextFrame, startTestApp, type TestApp, type TestSocket } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { anOpenSession } from '../testing';

const read = 'query ($id: ID!) { liveSession(id: $id) { peopleHere { id name function organisation { id } } } }';
const MOST = streamKinds.live_session.mostNamed;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** An open session that as many people come into as are named, one of them a mayor, and all of one municipality. */
async function aFullRoom() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const session = await anOpenSession(app, group, facilitator);
  const { id: organisationId } = aMunicipality();
  const atTheDoor = async (held: 'burgemeester' | 'inwoner') => {
    const account = await anAccount(app, { function: held, organisationId });
    const person = await aMember(app, group, { account, organisationId });
    return { person, socket: await app.socket(person) };
  };
  const enter = ({ socket }: { socket: TestSocket }) => socket.emitWithAck('stream.open', { stream: session.stream, after: 0 });
  const people = [await atTheDoor('burgemeester')];
  while (people.length < MOST) people.push(await atTheDoor('inwoner'));
  const first = people[0]!;
  const full = nextFrame(first.socket, 'presence', ({ stream, count }) => stream === session.stream && count === MOST);
  for (const person of people) await enter(person);
  return { session, first, atTheDoor, enter, full: await full };
}

describe('a crowd in a session', () => {
  it('is told as how many of which kinds from how many municipalities, and nobody is named; up to 25 people are', async () => {
    const { session, first, atTheDoor, enter, full } = await aFullRoom();
    expect(full).toMatchObject({ count: MOST, summary: null });
    expect(full.people).toHaveLength(MOST);
    const last = await atTheDoor('inwoner');
    const told = nextFrame(first.socket, 'presence', ({ count }) => count === MOST + 1);
    await enter(last);
    expect(await told).toEqual({ stream: session.stream, people: [], count: MOST + 1, summary: { kinds: { executives: 1, councillors: 0, clerks: 0, officials: 0, residents: MOST }, organisations: 1 } });
    const { liveSession } = await app.ask<{ liveSession: { peopleHere: { id: string; name: string }[] } }>(read, { id: session.id }, first.person);
    expect(liveSession.peopleHere).toHaveLength(MOST + 1);
    expect(liveSession.peopleHere.map(({ name }) => name)).toEqual([...liveSession.peopleHere].map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'nl')));
    const fewer = nextFrame(first.socket, 'presence', ({ count }) => count === MOST);
    last.socket.disconnect();
    expect(await fewer).toMatchObject({ summary: null, people: expect.arrayContaining([expect.objectContaining({ id: first.person.id })]) });
    const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
    expect(await app.codeOf(read, { id: session.id }, outsider)).toBe('NOT_FOUND');
  });

  it('hears of many who come at the same moment together, in a frame that stays small', async () => {
    const { first, atTheDoor, enter } = await aFullRoom();
    const late = [];
    while (late.length < 20) late.push(await atTheDoor('inwoner'));
    let frames = 0;
    let bytes = 0;
    first.socket.on('presence', (frame) => {
      frames += 1;
      bytes = Math.max(bytes, JSON.stringify(frame).length);
    });
    const told = nextFrame(first.socket, 'presence', ({ count }) => count === MOST + 20);
    await Promise.all(late.map(enter));
    await told;
    expect(frames).toBeLessThan(20);
    expect(bytes).toBeLessThan(400);
  });
});
