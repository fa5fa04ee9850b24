import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { aPlannedMeeting, anInput } from '../testing';
import { similarInputs } from './similar-inputs';

const read = 'query ($id: ID!) { meeting(id: $id) { jointAgenda { clusters { id name revision } inputs { id clusterId revision } similarInputs { ids } } } }';
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { meeting { id } } }`;
const making = mutation('makeCluster', 'MakeClusterInput');
const naming = mutation('nameCluster', 'NameClusterInput');
const removing = mutation('removeCluster', 'RemoveClusterInput');
const moving = mutation('moveInput', 'MoveInputInput');

interface Board {
  clusters: { id: string; name: string; revision: number }[];
  inputs: { id: string; clusterId: string | null; revision: number }[];
  similarInputs: { ids: string[] }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** The board of a meeting with two inputs and two clusters. */
async function aBoard() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const colleague = await aMember(app, group, { role: 'facilitator' });
  const member = await aMember(app, group);
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const meeting = await aPlannedMeeting(app, group, facilitator);
  const until = new Date(app.clock.now().getTime() + 36 * 60 * 60 * 1000).toISOString();
  await app.ask(mutation('collectInputs', 'CollectInputsInput'), { input: { meetingId: meeting.id, until } }, facilitator);
  const inputs = [await anInput(app, meeting, member, 'Wie betaalt de dorpsraad?'), await anInput(app, meeting, member, 'Mogen raden zelf geld uitgeven?')] as const;
  const board = async (who: Caller = member): Promise<Board> => (await app.ask<{ meeting: { jointAgenda: Board } }>(read, { id: meeting.id }, who)).meeting.jointAgenda;
  for (const name of ['Geld', 'Zeggenschap']) await app.ask(making, { input: { meetingId: meeting.id, name } }, facilitator);
  const clusters = (await board()).clusters.map(({ id }) => id) as [string, string];
  const move = (who: Caller, revision: number, clusterId: string | null, id: string = inputs[0]) => app.graphql(moving, { input: { id, revision, place: clusterId ? 'cluster' : 'loose', clusterId } }, who);
  const open = (): Promise<unknown> => app.ask('mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }', { input: { groupId: group.id, liveSessionId: meeting.id } }, facilitator);
  const close = (): Promise<unknown> => app.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }', { input: { id: meeting.id } }, facilitator);
  return { facilitator, colleague, member, outsider, meeting, inputs, clusters, board, move, open, close };
}

const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }): string => errors?.[0]?.extensions.code ?? 'done';

describe('the board', () => {
  it('holds clusters that facilitators make and name, and inputs that they bring together', async () => {
    const { facilitator, inputs, clusters, board, move } = await aBoard();
    expect(codeOf(await move(facilitator, 1, clusters[0]))).toBe('done');
    await app.ask(naming, { input: { id: clusters[0], revision: 1, name: ' Wie betaalt wat? ' } }, facilitator);
    expect(await board()).toMatchObject({
      clusters: [{ id: clusters[0], name: 'Wie betaalt wat?', revision: 2 }, { name: 'Zeggenschap', revision: 1 }],
      inputs: [{ id: inputs[0], clusterId: clusters[0], revision: 2 }, { id: inputs[1], clusterId: null, revision: 1 }],
    });
    expect(codeOf(await move(facilitator, 2, null))).toBe('done');
    expect((await board()).inputs[0]).toMatchObject({ clusterId: null, revision: 3 });
  });

  it('is read and not arranged by members, and is not there for who is not in the group', async () => {
    const { member, outsider, meeting, inputs, clusters } = await aBoard();
    const tries: [string, object][] = [
      [making, { meetingId: meeting.id, name: 'Nieuw' }],
      [naming, { id: clusters[0], revision: 1, name: 'Anders' }],
      [removing, { id: clusters[0] }],
      [moving, { id: inputs[0], revision: 1, place: 'cluster', clusterId: clusters[0] }],
    ];
    for (const [verb, input] of tries) {
      expect(await app.codeOf(verb, { input }, member)).toBe('FORBIDDEN');
      expect(await app.codeOf(verb, { input }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(verb, { input })).toBe('UNAUTHENTICATED');
    }
  });

  it('keeps each input in exactly one place: of two who move it at the same moment the second is refused', async () => {
    const { facilitator, colleague, clusters, board, move } = await aBoard();
    for (let round = 0; round < 5; round++) {
      const { revision, clusterId } = (await board()).inputs[0]!;
      const goals = [null, ...clusters].filter((place) => place !== clusterId);
      const answers = await Promise.all([facilitator, colleague].map((who, place) => move(who, revision, goals[place]!)));
      expect(answers.map(codeOf).sort()).toEqual(['INPUT_MOVED', 'done']);
      const won = answers.findIndex(({ errors }) => !errors);
      expect((await board()).inputs).toMatchObject([{ clusterId: goals[won], revision: revision + 1 }, { clusterId: null, revision: 1 }]);
    }
  });

  it('keeps an input when its cluster is taken away while somebody moves it there', async () => {
    const { facilitator, colleague, clusters, board, move, inputs } = await aBoard();
    const [moved] = await Promise.all([move(colleague, 1, clusters[0]), app.graphql(removing, { input: { id: clusters[0] } }, facilitator)]);
    expect(['done', 'CLUSTER_GONE']).toContain(codeOf(moved));
    expect(await board()).toMatchObject({ clusters: [{ id: clusters[1] }], inputs: [{ id: inputs[0], clusterId: null }, { id: inputs[1] }] });
  });

  it('lets no name be lost that somebody did not see', async () => {
    const { facilitator, colleague, clusters, board } = await aBoard();
    const answers = await Promise.all([facilitator, colleague].map((who, place) => app.graphql(naming, { input: { id: clusters[0], revision: 1, name: `naam ${place}` } }, who)));
    expect(answers.map(codeOf).sort()).toEqual(['CLUSTER_CHANGED', 'done']);
    expect((await board()).clusters[0]!.name).toBe(`naam ${answers.findIndex(({ errors }) => !errors)}`);
  });

  it('takes no cluster of another meeting, not even past the service', async () => {
    const { facilitator, inputs, move } = await aBoard();
    const other = await aBoard();
    for (const id of [other.clusters[0], unknownId()]) expect(codeOf(await move(facilitator, 1, id))).toBe('CLUSTER_GONE');
    await expect(app.database.query(`UPDATE inputs SET place = 'cluster', cluster_id = $2 WHERE id = $1`, [inputs[0], other.clusters[0]])).rejects.toThrow('fk_inputs_cluster_id_meeting_id');
  });

  it('has bounds', async () => {
    const { facilitator, meeting } = await aBoard();
    expect(await app.codeOf(making, { input: { meetingId: meeting.id, name: ' ' } }, facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(making, { input: { meetingId: meeting.id, name: 'a'.repeat(limits.clusterName + 1) } }, facilitator)).toBe('INPUT_TOO_LONG');
    await app.database.query(
      `INSERT INTO clusters (id, meeting_id, name, named_by_id, revision, created_at) SELECT gen_random_uuid(), $1, 'vol', $2, 1, now() FROM generate_series(3, $3)`,
      [meeting.id, facilitator.id, limits.clusters],
    );
    expect(await app.codeOf(making, { input: { meetingId: meeting.id, name: 'Nog een' } }, facilitator)).toBe('CLUSTERS_FULL');
  });

  it('can be arranged during the meeting and not after it', async () => {
    const { facilitator, clusters, move, open, close } = await aBoard();
    await open();
    expect(codeOf(await move(facilitator, 1, clusters[0]))).toBe('done');
    await close();
    expect(codeOf(await move(facilitator, 2, null))).toBe('LIVE_SESSION_CLOSED');
  });

  it('sees that a dorpsraad is a raad', async () => {
    const { inputs, board } = await aBoard();
    expect((await board()).similarInputs).toEqual([{ ids: [...inputs] }]);
  });
});

describe('similar inputs', () => {
  const stemmed = (texts: Record<string, string>) => Object.entries(texts).map(([id, text]) => ({ id, stems: text.split(' ') }));

  it('come together by rare words first, and words that everybody uses bring nothing together', () => {
    const inputs = stemmed({ a: 'gemeent buurtbudget', b: 'gemeent budget raad', c: 'gemeent raad loting', d: 'gemeent zal', e: 'gemeent loting jonger' });
    expect(similarInputs(inputs).map(({ ids }) => ids.join('')).toSorted()).toEqual(['ab', 'bc', 'ce']);
  });

  it('are not found in short parts of words', () => {
    expect(similarInputs(stemmed({ a: 'dorpsrad', b: 'ad', c: 'dor' }))).toEqual([]);
  });
});
