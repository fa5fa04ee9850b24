import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applicationStates, commitmentParties, waitedOn, waitsOn, type ApplicationState } from '@leerkring/contract';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { aRuleFrom, forgetRules } from '@leerkring/rules/api/testing';
import { aTrack } from '@leerkring/tracks/api/testing';
import { ProgrammeModule } from './programme.module';
import { aFacilitator, anApplicationIn, anEventWithSeats } from './testing';

const OVERVIEW = `query ($filter: OverviewFilterInput, $first: Int, $after: String) { programmeOverview { tracks { track { slug } states { state count } waiting { waitsOn count } } provinces
  applications(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id municipality state since waitsOn missing caseMissing intake trackSlug } } } viewer { waitingApplicationCount } }`;
const MOVE = 'mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { state } } }';

interface Row {
  id: string;
  municipality: string;
  state: ApplicationState;
  waitsOn: string | null;
  missing: string[];
  caseMissing: boolean;
  intake: string | null;
  trackSlug: string;
}
interface Seen {
  programmeOverview: {
    tracks: { track: { slug: string }; states: { state: string; count: number }[]; waiting: { waitsOn: string; count: number }[] }[];
    provinces: string[];
    applications: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Row[] };
  };
  viewer: { waitingApplicationCount: number | null };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [ProgrammeModule] });
});
afterAll(() => app.stop());

const look = (as: TestAccount, filter: object = {}, page: object = { first: 100 }) => app.ask<Seen>(OVERVIEW, { filter, ...page }, as);
const rowsOf = async (as: TestAccount, filter: object): Promise<Row[]> => (await look(as, filter)).programmeOverview.applications.nodes;
const towns = ['Berkelland', 'Zutphen', 'Lochem', 'Dalfsen', 'Zwolle', 'Raalte', 'Deventer', 'Olst-Wijhe', 'Kampen', 'Hardenberg', 'Ommen', 'Almelo'] as const;

/** Two tracks with applications in every state and one that was never submitted, and everybody who could want to look. */
async function aProgramme() {
  const [track, other] = [await aTrack(app, { state: 'open' }), await aTrack(app, { state: 'open' })];
  const ids: string[] = [];
  for (const [place, state] of applicationStates.entries()) {
    const { id } = aMunicipality({ name: towns[place]! });
    ids.push((await anApplicationIn(app, track, id, { state, days: 20 - place, committed: state === 'placed' ? [...commitmentParties] : ['raad'] })).id);
  }
  const unseen = await anApplicationIn(app, track, aMunicipality({ name: 'Almelo' }).id, { state: 'draft', unseen: true });
  const elsewhere = await anApplicationIn(app, other, aMunicipality({ name: 'Zutphen' }).id, { state: 'submitted', days: 3 });
  const zutphen = aMunicipality({ name: 'Zutphen' }).id;
  return {
    track, other, ids, unseen, elsewhere,
    people: {
      facilitator: await aFacilitator(app, track, aMunicipality({ name: 'Utrecht' }).id),
      'facilitator from a municipality that applies': await aFacilitator(app, track, zutphen),
      'facilitator of the other': await aFacilitator(app, other, null),
      manager: await anAccount(app, { roles: ['programme_manager'] }),
      'manager from a municipality that applies': await anAccount(app, { roles: ['programme_manager'], organisationId: zutphen }),
    },
    others: [await anAccount(app, { organisationId: zutphen, roles: ['coordinator'] }), await anAccount(app, { roles: ['admin'] }), await anAccount(app, { roles: ['facilitator'] })],
  };
}

describe('the overview', () => {
  it('is for who looks after applications, each sees those of the own tracks and never of the own municipality; for others it is not there', async () => {
    const { track, other, ids, unseen, elsewhere, people, others } = await aProgramme();
    const seen = async (as: TestAccount) => [...(await rowsOf(as, { trackSlug: track.slug })), ...(await rowsOf(as, { trackSlug: other.slug }))].map(({ id }) => id).sort();
    const withoutZutphen = ids.filter((_, place) => towns[place] !== 'Zutphen');
    expect(await seen(people.facilitator)).toEqual([...ids].sort());
    expect(await seen(people['facilitator from a municipality that applies'])).toEqual([...withoutZutphen].sort());
    expect(await seen(people['facilitator of the other'])).toEqual([elsewhere.id]);
    expect(await seen(people.manager)).toEqual([...ids, elsewhere.id].sort());
    expect(await seen(people['manager from a municipality that applies'])).toEqual([...withoutZutphen].sort());
    for (const person of others) {
      expect(await app.codeOf(OVERVIEW, {}, person)).toBe('NOT_FOUND');
      expect(await app.ask('{ viewer { waitingApplicationCount } }', {}, person)).toEqual({ viewer: { waitingApplicationCount: null } });
      expect((await app.fetch('/files/overview/csv', {}, person)).status).toBe(404);
    }
    expect(await seen(people.manager)).not.toContain(unseen.id);
  });

  it('counts exactly the rows that it shows, for everybody who looks', async () => {
    const { track, people } = await aProgramme();
    for (const [name, person] of Object.entries(people)) {
      const { programmeOverview, viewer } = await look(person);
      let waiting = 0;
      for (const { track: { slug }, states, waiting: waits } of programmeOverview.tracks) {
        waiting += waits.reduce((sum, one) => sum + (one.waitsOn === 'municipality' ? 0 : one.count), 0);
        // Other specs have tracks beside it, too many to look into for who sees all.
        if (slug !== track.slug) continue;
        for (const { state, count } of states) {
          const { nodes, totalCount } = (await look(person, { trackSlug: slug, states: [state] })).programmeOverview.applications;
          expect([name, slug, state, totalCount, nodes.length]).toEqual([name, slug, state, count, count]);
        }
        for (const who of waitedOn) {
          const { nodes } = (await look(person, { trackSlug: slug, waitsOn: who })).programmeOverview.applications;
          expect([name, slug, who, nodes.length]).toEqual([name, slug, who, waits.find(({ waitsOn: on }) => on === who)?.count ?? 0]);
        }
      }
      expect([name, viewer.waitingApplicationCount]).toEqual([name, waiting]);
    }
    expect((await look(people.facilitator)).programmeOverview.tracks.map((one) => one.track.slug)).toEqual([track.slug]);
  });

  it('says of each whose move is next as the steps of an application do, also for who facilitates alone from the own municipality', async () => {
    const { track, people } = await aProgramme();
    const lonely = await aTrack(app, { state: 'open' });
    const zutphen = aMunicipality({ name: 'Zutphen' }).id;
    await aFacilitator(app, lonely, zutphen);
    await anApplicationIn(app, lonely, zutphen, { state: 'submitted' });
    for (const row of await rowsOf(people.facilitator, { trackSlug: track.slug })) {
      expect([row.state, row.waitsOn]).toEqual([row.state, waitsOn(row.state, { signed: row.missing.length === 0, facilitated: true })]);
    }
    expect(await rowsOf(people.manager, { trackSlug: lonely.slug })).toMatchObject([{ state: 'submitted', waitsOn: 'programme' }]);
    const byState = new Map((await rowsOf(people.manager, { trackSlug: track.slug })).map((row) => [row.state, row]));
    expect(byState.get('accepted')).toMatchObject({ waitsOn: 'municipality', missing: ['college', 'ambtenaren'], intake: 'held' });
    expect(byState.get('declined')).toMatchObject({ waitsOn: null, missing: [], intake: null });
    expect([...byState.values()].filter(({ caseMissing }) => caseMissing).map(({ state }) => state)).toEqual(['placed']);
    expect([byState.get('talk_first')!.intake, byState.get('intake_planned')!.intake]).toEqual(['none', 'planned']);
  });

  it('narrows by who is waited for, since when, where, and what was not signed; who waits longest is first', async () => {
    const { track, people } = await aProgramme();
    const states = async (filter: object) => (await rowsOf(people.facilitator, { trackSlug: track.slug, ...filter })).map(({ state }) => state);
    expect(await states({})).toEqual(['draft', 'submitted', 'talk_first', 'intake_planned', 'intake_held', 'local_intake', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'placed']);
    expect(await states({ waitsOn: 'municipality' })).toEqual(['draft', 'accepted']);
    expect(await states({ waitingDays: 17 })).toEqual(['draft', 'submitted', 'talk_first']);
    expect(await states({ states: ['placed', 'submitted'] })).toEqual(['submitted', 'placed']);
    expect(await states({ commitmentsMissing: true, waitsOn: 'municipality' })).toEqual(['draft', 'accepted']);
    // Where the council alone has to sign, nobody waits for more.
    await aRuleFrom(app, 'commitment_parties', '2026-01-01', { members: ['raad'] });
    expect([await states({ commitmentsMissing: true }), await states({ waitsOn: 'municipality' })]).toEqual([[], ['draft']]);
    await forgetRules(app);
    const inGelderland = await rowsOf(people.facilitator, { trackSlug: track.slug, province: 'Gelderland' });
    expect(inGelderland.map(({ municipality }) => municipality)).toEqual(['Berkelland', 'Zutphen', 'Lochem']);
    expect((await look(people.facilitator)).programmeOverview.provinces).toContain('Gelderland');
    expect(await app.codeOf(OVERVIEW, { filter: { waitingDays: -1 } }, people.facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(OVERVIEW, { after: 'onzin' }, people.facilitator)).toBe('INPUT_INVALID');
  });

  it('comes in pages that together are the whole, each once', async () => {
    const { track, ids, people } = await aProgramme();
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo, totalCount }: Seen['programmeOverview']['applications'] = (await look(people.facilitator, { trackSlug: track.slug }, { first: 4, after })).programmeOverview.applications;
      expect(totalCount).toBe(ids.length);
      found.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(found).toEqual(ids);
  });

  it('tells who looks after an application, and nobody else, that something changed; of a draft nobody', async () => {
    const { track, ids, unseen, people, others } = await aProgramme();
    const told = async (person: TestAccount) => {
      const rows = await app.database.query<{ payload: object }[]>(`SELECT payload FROM domain_events WHERE stream = $1 AND name = 'overview.changed'`, [`account:${person.id}`]);
      return rows.map(({ payload }) => payload);
    };
    await app.ask(MOVE, { input: { id: ids[1], from: 'submitted', to: 'talk_first' } }, people.facilitator);
    await app.ask(MOVE, { input: { id: unseen.id, from: 'draft', to: 'withdrawn' } }, unseen.begunBy);
    await app.settle();
    const news = [{ trackId: track.id }];
    expect([await told(people.facilitator), await told(people.manager)]).toEqual([news, news]);
    // Zutphen's own.
    for (const person of [people['facilitator from a municipality that applies'], people['manager from a municipality that applies'], people['facilitator of the other'], ...others]) expect(await told(person)).toEqual([]);
  });
});

describe('the places at events', () => {
  const SEATS = '{ programmeOverview { seats { id capacity confirmed unconfirmed waitlisted free head } } }';
  const seen = async (as: TestAccount) => new Map((await app.ask<{ programmeOverview: { seats: { id: string }[] } }>(SEATS, {}, as)).programmeOverview.seats.map((one) => [one.id, one]));

  it('are counted over all sessions, for who looks after the event', async () => {
    const { track, people, others } = await aProgramme();
    const { id } = await anEventWithSeats(app, track, [8, 2], ['confirmed', 'confirmed', 'requested', 'contacted', 'offered', 'waitlisted', 'withdrawn', 'declined', 'expired']);
    const counted = { id, capacity: 10, confirmed: 2, unconfirmed: 3, waitlisted: 1, free: 5, head: 0 };
    expect((await seen(people.facilitator)).get(id)).toEqual(counted);
    expect((await seen(people.manager)).get(id)).toEqual(counted);
    expect((await seen(people['facilitator of the other'])).has(id)).toBe(false);
    for (const person of others) expect(await app.codeOf(SEATS, {}, person)).toBe('NOT_FOUND');
  });

  it('have no end where as many come as like, are none of what is over or has no sessions, and begin with what comes first', async () => {
    const { track, people } = await aProgramme();
    const at = (days: number) => new Date(app.clock.now().getTime() + days * 24 * 60 * 60 * 1000);
    const later = await anEventWithSeats(app, track, [5, null], ['confirmed'], at(20));
    const soon = await anEventWithSeats(app, track, [5], [], at(10));
    await anEventWithSeats(app, track, [5], [], at(-10));
    await anEventWithSeats(app, track, [], [], at(10));
    const found = await seen(people.facilitator);
    expect([...found.keys()]).toEqual([soon.id, later.id]);
    expect(found.get(later.id)).toMatchObject({ capacity: null, confirmed: 1, free: null });
  });
});

describe('the overview as a file', () => {
  const fetched = async (person: TestAccount | undefined, address: string) => {
    const answer = await app.fetch(address, {}, person);
    return { status: answer.status, name: answer.headers.get('content-disposition'), words: Buffer.from(await answer.arrayBuffer()).toString() };
  };

  it('has the rows of the screen, by its filters, and is audited for each track', async () => {
    const { track, people } = await aProgramme();
    const { status, name, words } = await fetched(people.facilitator, `/files/overview/csv?trackSlug=${track.slug}&states=submitted,accepted&waitingDays=2`);
    expect([status, name]).toEqual([200, `attachment; filename*=UTF-8''aanmeldingen-2026-11-19.csv`]);
    expect(words.trim().split('\r\n').map((line) => line.split(',').slice(1, 6).join(' '))).toEqual(['Gemeente Provincie Status Sinds Wacht op', 'Zutphen Gelderland Ingediend 2026-10-31 Begeleider', 'Deventer Overijssel Toegelaten 2026-11-05 Gemeente']);
    const [entry] = await app.database.query('SELECT action, object_type, object_id, result, actor_id, origin FROM audit_entries WHERE actor_id = $1', [people.facilitator.id]);
    expect(entry).toMatchObject({ action: 'overview.export', object_type: 'track', object_id: track.id, result: 'done', actor_id: people.facilitator.id, origin: '127.0.0.1' });
    const own = await fetched(people['manager from a municipality that applies'], `/files/overview/csv?trackSlug=${track.slug}`);
    expect([own.words.includes('Lochem'), own.words.includes('Zutphen')]).toEqual([true, false]);
  });

  it('is given as OpenDocument too, in English when asked; strangers, others and other forms get nothing', async () => {
    const { track, other, people, others } = await aProgramme();
    const address = (form: string, slug = track.slug): string => `/files/overview/${form}?trackSlug=${slug}&language=en`;
    const ods = await fetched(people.facilitator, address('ods'));
    expect([ods.status, ods.name, ods.words.slice(0, 2)]).toEqual([200, `attachment; filename*=UTF-8''applications-2026-11-19.ods`, 'PK']);
    const statuses = [];
    for (const [person, form, slug] of [[undefined, 'csv'], [others[0], 'ods'], [people.facilitator, 'xlsx'], [people.facilitator, 'csv', other.slug], [people.facilitator, 'csv', unknownId()]] as const) statuses.push((await fetched(person, address(form, slug))).status);
    expect(statuses).toEqual([401, 404, 404, 404, 404]);
    expect((await fetched(people.facilitator, '/files/overview/csv?waitingDays=veel')).status).toBe(400);
  });
});
