import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { v7 as uuid } from 'uuid';
import { streamOf, type NewsActor } from '@leerkring/contract';
import { Access } from '../access/access.service';
import { systemActor, type Actor } from '../access/actor';
import { Actors } from '../access/actors.service';
import { CurrentActor, Public } from '../access/public.decorator';
import { DomainError } from '../errors/domain-error';
import { EventLog } from '../events/event-log';
import { Publisher } from '../events/publisher';
import { Reactions } from '../events/reactions';
import type { StoredEvent } from '../events/stored-event';
import { nextFrame, startTestApp, unknownId, type TestApp } from '../testing';
import { Works } from './works.service';

/** A room of two people and one thread, as small as the platform allows. */
const reader = { id: uuid(), token: 'token-of-reader' };
const outsider = { id: uuid(), token: 'token-of-outsider' };
const sessions = new Map([reader, outsider].map((person) => [person.token, { sessionId: uuid(), accountId: person.id, accessVersion: 1 }]));
const rights = { reading: true };
const names = { ready: Promise.resolve() };
const delivered: string[] = [];
const gathered: string[] = [];

@Injectable()
class NotesService implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly works: Works,
    private readonly reactions: Reactions,
  ) {}

  onModuleInit(): void {
    this.actors.register('session', async (token) => sessions.get(token) ?? null);
    this.actors.register('sessionsAlive', async () => new Map([...sessions.values()].map((s) => [s.sessionId, s.accessVersion])));
    this.actors.register('account', async (id) => ({ accessVersion: id === reader.id && !rights.reading ? 2 : 1, organisationId: null, roles: [] }));
    this.actors.register('memberships', async () => []);
    this.actors.register('people', async (ids) => {
      await names.ready;
      return ids.map((id): NewsActor => ({ id, name: 'Ada', function: 'griffier', jobTitle: null, organisation: null, organisationId: null }));
    });
    // Threads here are about nothing: the whole of their rights is in the two answers below.
    this.access.registerFacts('thread', async (ids) => new Map(ids.map((id) => [id, {} as never])));
    this.access.registerPolicy({
      'thread.read': ({ actor }: { actor: Actor }) => actor.accountId === reader.id && rights.reading,
      'post.add': ({ actor }: { actor: Actor }) => actor.accountId === reader.id && rights.reading,
    });
    this.reactions.on('post.added', 'spec.note-delivery', async (event) => void delivered.push(event.id));
    this.reactions.onMany('post.added', 'spec.gather', async (events) => {
      if (events.some(({ payload }) => payload.post.body === 'that spoils it')) throw new Error('spoilt');
      gathered.push(...events.map(({ id }) => id));
    });
  }

  add(actor: Actor, threadId: string, body: string, before?: () => Promise<void>): Promise<number> {
    return this.works
      .run(actor, async (work) => {
        await work.require('post.add', { type: 'thread', id: threadId });
        await before?.();
        const id = uuid();
        const post = { id, threadId, parentId: null, ordinal: 1, body, createdAt: work.now.toISOString(), clientId: uuid(), mentions: [] };
        return work.record('post.added', { post }, streamOf('thread', threadId), { type: 'post', id });
      })
      .then((event) => event.seq);
  }
}

@Resolver()
class NotesResolver {
  constructor(private readonly notes: NotesService) {}

  @Public()
  @Query(() => String)
  door(): string {
    return 'open';
  }

  @Query(() => String)
  inside(@CurrentActor() actor: Actor): string {
    return actor.accountId!;
  }

  @Mutation(() => Number)
  addNote(@CurrentActor() actor: Actor, @Args('threadId') threadId: string): Promise<number> {
    return this.notes.add(actor, threadId, 'hello');
  }

  @Query(() => String)
  broken(): string {
    throw new Error('the secret is 42');
  }
}

@Module({ providers: [NotesService, NotesResolver], exports: [NotesService] })
class NotesModule {}

let app: TestApp;
let works: Works;
let notes: NotesService;
let actor: Actor;

beforeAll(async () => {
  app = await startTestApp({ imports: [NotesModule] });
  works = app.get(Works);
  notes = app.get(NotesService);
  actor = await app.get(Actors).fromToken(reader.token, 'spec');
});
afterAll(() => app.stop());

async function aThread(): Promise<string> {
  const id = uuid();
  await app.get(EventLog).openStream(streamOf('thread', id), app.database.manager);
  return id;
}

/** News that another node tells of. */
function elsewhere(threadId: string, seq: number): StoredEvent {
  const subject = { type: 'thread', id: threadId } as const;
  return { id: uuid(), stream: streamOf('thread', threadId), seq, name: 'thread.started', actorId: null, subject, payload: { threadId }, occurredAt: new Date(), accessEpoch: 0 };
}

describe('the write door', () => {
  it('commits nothing that asked nobody', async () => {
    const id = await aThread();
    const write = works.run(actor, async (work) => void work.record('thread.started', { threadId: id }, streamOf('thread', id), { type: 'thread', id }));
    await expect(write).rejects.toThrow('required no permission');
    expect(await app.get(EventLog).head(streamOf('thread', id))).toBe(0);
  });

  it('commits nothing that told nobody', async () => {
    const id = await aThread();
    await expect(works.run(actor, (work) => work.require('post.add', { type: 'thread', id }))).rejects.toThrow('recorded no event');
  });

  it('leaves no gap in the numbers when a write is rolled back', async () => {
    const id = await aThread();
    expect(await notes.add(actor, id, 'one')).toBe(1);
    await expect(notes.add(actor, id, 'two', () => Promise.reject(new DomainError('INPUT_INVALID')))).rejects.toThrow();
    expect(await notes.add(actor, id, 'three')).toBe(2);
  });

  it('numbers the news of writers who come together one after the other, without gap or double', async () => {
    const id = await aThread();
    const seqs = await Promise.all(Array.from({ length: 20 }, (_, index) => notes.add(actor, id, `note ${index}`)));
    expect([...seqs].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('joins a work inside a work: both commit or none', async () => {
    const id = await aThread();
    const both = works.run(actor, async (work) => {
      await notes.add(actor, id, 'inner');
      await work.require('post.add', { type: 'thread', id });
      throw new DomainError('FORBIDDEN');
    });
    await expect(both).rejects.toThrow();
    expect(await app.get(EventLog).head(streamOf('thread', id))).toBe(0);
  });

  it('answers "not found" to who may not read, and keeps that in the audit log', async () => {
    const id = await aThread();
    expect(await app.codeOf(`mutation { addNote(threadId: "${id}") }`, {}, outsider)).toBe('NOT_FOUND');
    const [entry] = await app.database.query('SELECT action, result, actor_id, origin FROM audit_entries WHERE object_id = $1', [id]);
    expect(entry).toEqual({ action: 'post.add', result: 'refused', actor_id: outsider.id, origin: '127.0.0.1' });
  });

  it('lets a reaction follow each event once it is committed, exactly once per delivery', async () => {
    const id = await aThread();
    await notes.add(actor, id, 'for the reaction');
    const [event] = await app.database.query('SELECT id FROM domain_events WHERE stream = $1', [`thread:${id}`]);
    await app.settle();
    await app.settle();
    expect(delivered.filter((one) => one === event.id)).toHaveLength(1);
  });

  it('keeps what is past under its own time and person, tells readers, and lets nothing follow from it', async () => {
    const id = await aThread();
    const socket = await app.socket(reader);
    await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: 0 });
    const frame = nextFrame(socket, 'news');
    const at = new Date('2019-03-04T11:00:00.000Z');
    const event = await works.run(actor, async (work) => {
      work.asSystem('the spec brings in an archive');
      return work.recordPast({ actorId: outsider.id, at }, 'thread.started', { threadId: id }, streamOf('thread', id), { type: 'thread', id });
    });
    const past = await works.run(actor, async (work) => {
      work.asSystem('the spec brings in an archive');
      const post = { id: uuid(), threadId: id, parentId: null, ordinal: 1, body: 'long ago', createdAt: at.toISOString(), clientId: uuid(), mentions: [] };
      return work.recordPast({ actorId: outsider.id, at }, 'post.added', { post }, streamOf('thread', id), { type: 'post', id: post.id });
    });
    expect((await frame).events[0]).toMatchObject({ seq: 1, at: at.toISOString(), actor: { id: outsider.id } });
    await app.settle();
    expect(delivered).not.toContain(past.id);
    const [row] = await app.database.query('SELECT actor_id, occurred_at FROM domain_events WHERE id = $1', [event.id]);
    expect(row).toEqual({ actor_id: outsider.id, occurred_at: at });
    expect(await app.database.query('SELECT * FROM event_deliveries WHERE event_id = $1', [past.id])).toEqual([]);
  });
});

describe('a reaction that takes many events together', () => {
  it('has each exactly once, also when one of them spoils it for the others', async () => {
    const id = await aThread();
    for (const body of ['one', 'that spoils it', 'three']) await notes.add(actor, id, body);
    await app.settle();
    const rows = await app.database.query<{ id: string; attempts: number; delivered: boolean }[]>(
      `SELECT e.id, d.attempts, d.delivered_at IS NOT NULL AS delivered FROM domain_events e JOIN event_deliveries d ON d.event_id = e.id
       WHERE e.stream = $1 AND d.reaction = 'spec.gather' ORDER BY e.seq`,
      [`thread:${id}`],
    );
    expect(rows.map((row) => [row.delivered, row.attempts, gathered.filter((one) => one === row.id).length])).toEqual([[true, 0, 1], [false, 1, 0], [true, 0, 1]]);
  });
});

describe('GraphQL', () => {
  it('lets strangers through the public door only', async () => {
    expect(await app.ask('{ door }')).toEqual({ door: 'open' });
    expect(await app.codeOf('{ inside }')).toBe('UNAUTHENTICATED');
  });

  it('tells nothing of an error of our own but its code', async () => {
    const answer = await app.graphql('{ broken }', {}, reader);
    expect(answer.errors![0]!.extensions).toEqual({ code: 'INTERNAL' });
    expect(JSON.stringify(answer)).not.toContain('42');
  });

  it('refuses a query with too many aliases and a malformed one, each with its code', async () => {
    const aliases = Array.from({ length: 30 }, (_, index) => `a${index}: door`).join(' ');
    expect(await app.codeOf(`{ ${aliases} }`)).toBe('QUERY_TOO_COMPLEX');
    expect(await app.codeOf('{ door ')).toBe('QUERY_INVALID');
  });

  it('refuses a write from another website', async () => {
    const init = { method: 'POST', body: '{"query":"{ door }"}', headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' } };
    expect((await app.fetch('/graphql', init)).status).toBe(403);
  });

  it('takes nothing from a browser that means another account than its cookie says', async () => {
    const asking = (accountId: string): Promise<Response> => {
      const headers = { 'content-type': 'application/json', 'x-leerkring-account': accountId };
      return app.fetch('/graphql', { method: 'POST', body: '{"query":"{ inside }"}', headers }, reader);
    };
    expect((await asking(reader.id)).status).toBe(200);
    expect((await asking(outsider.id)).status).toBe(401);
  });

  it('sends strict security headers', async () => {
    const headers = (await app.fetch('/healthz')).headers;
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('frame-src');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('streams', () => {
  it('turns a stranger away at the door of the socket', async () => {
    await expect(app.socket({})).rejects.toThrow('UNAUTHENTICATED');
  });

  it('turns away who connects for another account than its cookie says', async () => {
    await app.socket(reader, { accountId: reader.id });
    await expect(app.socket(reader, { accountId: outsider.id })).rejects.toThrow('UNAUTHENTICATED');
  });

  it('brings news to readers at once, and to who comes back what was missed', async () => {
    const id = await aThread();
    const socket = await app.socket(reader);
    const opened = await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: 0 });
    expect(opened).toEqual({ ok: true, head: 0, events: [] });
    const frame = nextFrame(socket, 'news');
    await notes.add(actor, id, 'said aloud');
    const news = await frame;
    expect(news.events.map((event) => [event.seq, event.name, event.actor?.name])).toEqual([[1, 'post.added', 'Ada']]);
    await notes.add(actor, id, 'while away');
    const again = await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: 1 });
    expect(again.ok && again.events?.map((event) => event.seq)).toEqual([2]);
  });

  it('brings news in its order, also when the name of the first writer must be read and that of the second not', async () => {
    const id = await aThread();
    const socket = await app.socket(reader);
    await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: 0 });
    const heard: number[] = [];
    socket.on('news', ({ events }) => heard.push(...events.map((event) => event.seq)));
    const last = nextFrame(socket, 'news', ({ events }) => events.some((event) => event.seq === 2));
    let read = (): void => undefined;
    names.ready = new Promise((resolve) => (read = resolve));
    app.get(Actors).changed(reader.id);
    await notes.add(actor, id, 'by somebody whose name is not known');
    await works.run(systemActor, async (work) => {
      work.asSystem('the spec');
      work.record('thread.started', { threadId: id }, streamOf('thread', id), { type: 'thread', id });
    });
    read();
    await last;
    expect(heard).toEqual([1, 2]);
  });

  it('brings news in its order, also when the first commit of another node comes by after the second', async () => {
    const id = await aThread();
    const socket = await app.socket(reader);
    await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: 0 });
    const heard: number[] = [];
    socket.on('news', ({ events }) => heard.push(...events.map((event) => event.seq)));
    const last = nextFrame(socket, 'news', ({ events }) => events.some((event) => event.seq === 2));
    for (const seq of [2, 1]) app.get(Publisher).publish([elsewhere(id, seq)]);
    await last;
    expect(heard).toEqual([1, 2]);
  });

  it('answers reset when too much was missed', async () => {
    const id = await aThread();
    await app.database.query('UPDATE streams SET head = 501 WHERE stream = $1', [`thread:${id}`]);
    const socket = await app.socket(reader);
    expect(await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: 0 })).toEqual({ ok: true, head: 501, reset: true });
  });

  it('shows outsiders no difference between a stream that is not theirs and one that is not there', async () => {
    const id = await aThread();
    const socket = await app.socket(outsider);
    const refusals = await Promise.all(
      [`thread:${id}`, `thread:${unknownId()}`, 'thread:nonsense', 'secret:1'].map((stream) => socket.emitWithAck('stream.open', { stream, after: 0 })),
    );
    for (const refusal of refusals) expect(refusal).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('gives a coded error for a malformed signal', async () => {
    const socket = await app.socket(reader);
    const answer = await socket.emitWithAck('stream.open', { stream: 7, after: -1 } as never);
    expect(!answer.ok && answer.error.code).toBe('INPUT_INVALID');
  });
});
