import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';

const url = process.env['LEERKRING_URL'] ?? '';
const password = 'leerkring-demo-2026';

export type DemoPerson = 'newcomer' | 'participant' | 'facilitator' | 'coordinator' | 'manager' | 'admin';

/** Somebody signed in by a script, beside the browser. */
export interface Caller {
  email: string;
  cookie: string;
  ask<T>(query: string, variables?: object): Promise<T>;
  /** Code of the refusal, or null when there was none. */
  refusal(query: string, variables?: object): Promise<string | null>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A socket that stays away when it is lost; behind the balancer on the node given. */
  socket(node?: string): Promise<Socket>;
}

export async function signedIn(who: string): Promise<Caller> {
  const email = who.includes('@') ? who : `${who}@demo.leerkring.example`;
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  const response = await fetch(`${url}/graphql`, post({ query, variables: { input: { email, password } } }));
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${email} cannot sign in: ${await response.text()}`);
  return callerOf(email, cookie);
}

function callerOf(email: string, cookie: string): Caller {
  const answer = async (query: string, variables: object = {}): Promise<{ data: unknown; errors?: { extensions: { code: string } }[] }> =>
    (await (await fetch(`${url}/graphql`, post({ query, variables }, cookie))).json()) as never;
  return {
    email,
    cookie,
    ask: async <T>(query: string, variables?: object) => {
      const { data, errors } = await answer(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data as T;
    },
    refusal: async (query, variables) => (await answer(query, variables)).errors?.[0]?.extensions.code ?? null,
    fetch: (path, init = {}) => fetch(`${url}${path}`, { ...init, headers: { cookie, ...init.headers } }),
    socket: (node) =>
      new Promise((resolve, reject) => {
        const socket: Socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie: node ? `${cookie}; leerkring_node=${node}` : cookie } });
        socket.on('connect', () => resolve(socket));
        socket.on('connect_error', reject);
      }),
  };
}

function post(body: object, cookie?: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...(cookie && { cookie }) }, body: JSON.stringify(body) };
}

export interface Circle {
  id: string;
  name: string;
}

/** A learning group of this journey's own, made by the programme manager: the facilitator and these members. */
export async function aGroup(name: string, members: string[], facilitator = 'facilitator'): Promise<Circle> {
  const manager = await signedIn('manager');
  const { track } = await manager.ask<{ track: { id: string } }>('{ track(slug: "kernendemocratie") { id } }');
  const { createGroup } = await manager.ask<{ createGroup: { group: Circle } }>('mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id name } } }', {
    input: { trackId: track.id, name: `${name} ${randomUUID().slice(0, 6)}`, purpose: 'Een groep om iets in te beleven.' },
  });
  for (const person of [facilitator, ...members]) await seat(manager, createGroup.group.id, person, person === facilitator ? 'facilitator' : 'participant');
  return createGroup.group;
}

/** Somebody else who facilitates the group too. */
export async function aCoFacilitator(groupId: string, person: DemoPerson): Promise<void> {
  await seat(await signedIn('manager'), groupId, person, 'facilitator');
}

async function seat(manager: Caller, groupId: string, person: string, role: string): Promise<void> {
  const email = person.includes('@') ? person : `${person}@demo.leerkring.example`;
  await manager.ask('mutation ($input: AddMemberInput!) { addMember(input: $input) { __typename } }', { input: { groupId, email, role } });
}

/** A thread in the group, opened by this person; `more` is what its input has otherwise. Returns its id. */
export async function aThread(author: Caller, groupId: string, title: string, body = 'Waar lopen jullie tegenaan?', more: object = {}): Promise<string> {
  const input = { subject: { type: 'group', id: groupId }, kind: 'question', title, body, clientId: randomUUID(), ...more };
  const { startThread } = await author.ask<{ startThread: { thread: { id: string } } }>(
    'mutation ($input: StartThreadInput!) { startThread(input: $input) { thread { id } } }',
    { input },
  );
  return startThread.thread.id;
}

export async function aPost(author: Caller, threadId: string, body: string, parentId?: string): Promise<string> {
  const input = { threadId, body, parentId, clientId: randomUUID() };
  const { addPost } = await author.ask<{ addPost: { post: { id: string } } }>('mutation ($input: AddPostInput!) { addPost(input: $input) { post { id } } }', { input });
  return addPost.post.id;
}

/** An open live session of the group. Returns its id. */
export async function aLiveSession(facilitator: Caller, groupId: string, title: string, format = 'free'): Promise<string> {
  const { openLiveSession } = await facilitator.ask<{ openLiveSession: { liveSession: { id: string } } }>(
    'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }',
    { input: { groupId, title, format } },
  );
  return openLiveSession.liveSession.id;
}

/** An open session with so many people of the demo in it, by their sockets; the participant is a member and not there. */
export async function aCrowd(title: string, people: number): Promise<{ liveSessionId: string; sockets: Socket[] }> {
  const [manager, facilitator] = [await signedIn('manager'), await signedIn('facilitator')];
  const group = await aGroup(title, ['participant']);
  const liveSessionId = await aLiveSession(facilitator, group.id, title);
  const { accounts } = await (await signedIn('admin')).ask<{ accounts: { nodes: { email: string }[] } }>('{ accounts(first: 100) { nodes { email } } }');
  const ordinary = accounts.nodes.filter(({ email }) => email.replace('@demo.leerkring.example', '').includes('.')).slice(0, people);
  const sockets: Socket[] = [];
  for (const { email } of ordinary) {
    await seat(manager, group.id, email, 'participant');
    const socket = await (await signedIn(email)).socket();
    await socket.emitWithAck('stream.open', { stream: `live_session:${liveSessionId}`, after: 0 });
    sockets.push(socket);
  }
  return { liveSessionId, sockets };
}

/** A meeting of the group in two days, of two hours. Returns its id. */
export async function aMeeting(facilitator: Caller, groupId: string, title: string): Promise<string> {
  const startsAt = Date.now() + 48 * 60 * 60 * 1000;
  const input = { groupId, kind: 'exchange', title, startsAt: new Date(startsAt), endsAt: new Date(startsAt + 2 * 60 * 60 * 1000) };
  const { planMeeting } = await facilitator.ask<{ planMeeting: { meeting: { id: string } } }>('mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }', { input });
  return planMeeting.meeting.id;
}

/** A case of this member's municipality. Returns its id. */
export async function aCaseFile(member: Caller, groupId: string, title: string): Promise<string> {
  const input = { groupId, title, keyQuestion: 'Hoe pakken we dit samen aan?', clientId: randomUUID() };
  const { openCaseFile } = await member.ask<{ openCaseFile: { caseFile: { id: string } } }>(
    'mutation ($input: OpenCaseFileInput!) { openCaseFile(input: $input) { caseFile { id } } }',
    { input },
  );
  return openCaseFile.caseFile.id;
}

/** Says something in a live session. Returns the message's id. */
export async function aMessage(author: Caller, liveSessionId: string, body: string): Promise<string> {
  const input = { liveSessionId, body, clientId: randomUUID() };
  const { sendChatMessage } = await author.ask<{ sendChatMessage: { chatMessage: { id: string } } }>(
    'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id } } }',
    { input },
  );
  return sendChatMessage.chatMessage.id;
}

/** The author gives a post or message other words. */
export async function changed(author: Caller, kind: 'Post' | 'ChatMessage', id: string, body: string): Promise<void> {
  await author.ask(`mutation ($input: Edit${kind}Input!) { edit${kind}(input: $input) { __typename } }`, { input: { id, body } });
}

/** The author takes a post or message back. */
export async function takenBack(author: Caller, kind: 'Post' | 'ChatMessage', id: string): Promise<void> {
  await author.ask(`mutation ($input: Delete${kind}Input!) { delete${kind}(input: $input) { __typename } }`, { input: { id } });
}
