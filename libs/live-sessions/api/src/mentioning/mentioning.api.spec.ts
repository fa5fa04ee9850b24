import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { LiveSessionsModule } from '../live-sessions.module';
import { mentionOf, spokenLineOf } from '../minutes/minutes-words';
import { anOpenSession } from '../testing';

const SHOWN = 'id body mentions { id name }';
const sending = `mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { ${SHOWN} } } }`;
const editing = `mutation ($input: EditChatMessageInput!) { editChatMessage(input: $input) { chatMessage { ${SHOWN} } } }`;

interface Shown {
  id: string;
  body: string;
  mentions: { id: string; name: string }[];
}

const to = ({ id }: { id: string }, called = 'wie dan ook'): string => `[@${called}](mention:${id})`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

async function aRoom() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  const [anniek, bram] = [await aMember(app, group, { name: 'Anniek' }), await aMember(app, group, { name: 'Bram [de] Wit' })];
  const outsider = await aMember(app, await aGroup(app), { name: 'Corné' });
  const session = await anOpenSession(app, group, rohan);
  const say = async (body: string, as: Caller = anniek) =>
    (await app.ask<{ sendChatMessage: { chatMessage: Shown } }>(sending, { input: { liveSessionId: session.id, body, clientId: uuid() } }, as)).sendChatMessage.chatMessage;
  const edit = async (id: string, body: string) => (await app.ask<{ editChatMessage: { chatMessage: Shown } }>(editing, { input: { id, body } }, anniek)).editChatMessage.chatMessage;
  const told = async (who: { id: string }): Promise<object[]> =>
    (await app.database.query<{ payload: object }[]>(`SELECT payload FROM domain_events WHERE stream = $1 AND name = 'chat_message.mentioned' ORDER BY seq`, [`account:${who.id}`])).map(({ payload }) => payload);
  return { rohan, anniek, bram, outsider, session, say, edit, told };
}

describe('a mention in the chat', () => {
  it('carries the real name of a member, and is told on their own stream alone', async () => {
    const { bram, rohan, session, say, told } = await aRoom();
    const message = await say(`Dag ${to(bram)}!`);
    expect(message).toEqual({ id: message.id, body: `Dag [@Bram \\[de\\] Wit](mention:${bram.id})!`, mentions: [{ id: bram.id, name: 'Bram [de] Wit' }] });
    expect(await told(bram)).toEqual([{ accountId: bram.id, chatMessageId: message.id, late: false }]);
    expect(await told(rohan)).toEqual([]);
    const names = await app.database.query<{ name: string }[]>('SELECT name FROM domain_events WHERE stream = $1', [session.stream]);
    expect(names.map(({ name }) => name)).not.toContain('chat_message.mentioned');
  });

  it('of somebody who is no member stays plain words, and they hear nothing', async () => {
    const { outsider, say, told } = await aRoom();
    const message = await say(`Dag ${to(outsider, 'Piet')} en ${to({ id: uuid() }, 'Niemand')}`);
    expect(message).toMatchObject({ body: 'Dag @Piet en @Niemand', mentions: [] });
    expect(await told(outsider)).toEqual([]);
  });

  it('of oneself is told to nobody', async () => {
    const { anniek, say, told } = await aRoom();
    expect((await say(to(anniek))).mentions).toEqual([{ id: anniek.id, name: 'Anniek' }]);
    expect(await told(anniek)).toEqual([]);
  });

  it('that an edit adds is told to who is new in it', async () => {
    const { bram, rohan, say, edit, told } = await aRoom();
    const { id } = await say(`Dag ${to(bram)}`);
    expect((await edit(id, `Dag ${to(bram)} en ${to(rohan)}`)).mentions).toHaveLength(2);
    expect(await told(bram)).toHaveLength(1);
    expect(await told(rohan)).toEqual([{ accountId: rohan.id, chatMessageId: id, late: true }]);
  });

  it('counts as its name in how long a message may be', async () => {
    const { bram, say } = await aRoom();
    const room = limits.chatBody - '@Bram'.length;
    expect((await say(`${'a'.repeat(room)}${to(bram, 'Bram')}`)).mentions).toHaveLength(1);
    await expect(say(`${'a'.repeat(room + 1)}${to(bram, 'Bram')}`)).rejects.toThrow('INPUT_TOO_LONG');
  });
});

describe('the minutes', () => {
  it('name who is mentioned in a contribution as a person, and nothing else in it has a meaning', () => {
    const id = uuid();
    expect(spokenLineOf(`Wat *vindt* ${to({ id }, 'Bram \\[de\\] Wit')} [ervan](https://x.nl)?`)).toBe(`Wat \\*vindt\\* ${mentionOf(id)} \\[ervan\\](https://x.nl)?`);
  });
});
