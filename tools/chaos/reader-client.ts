import type { Dice } from './dice.ts';
import { fetchAll, lookAt } from './fetching.ts';
import { Follower } from './follower.ts';
import { Refusal, insist, isPassing } from './graphql.ts';
import { Link } from './link.ts';
import type { Person, Place, Reader } from './recording.ts';
import type { Sightings } from './sightings.ts';

export interface Surroundings {
  nodes: readonly string[];
  place: Place;
  sightings: Sightings;
  trouble: (words: string) => void;
}

/** A person who reads the thread, the session and the group, live. */
export class ReaderClient {
  readonly person: Person;
  private readonly around: Surroundings;
  private readonly dice: Dice;
  private readonly followers: Follower[];
  link: Link | undefined;

  constructor(person: Person, around: Surroundings, dice: Dice) {
    [this.person, this.around, this.dice] = [person, around, dice];
    const { threadId, liveSessionId, groupId } = around.place;
    this.followers = [`thread:${threadId}`, `live_session:${liveSessionId}`, `group:${groupId}`].map((stream) => this.follower(stream));
  }

  /** Fetches the rows, then connects and opens the streams after their heads. */
  async begin(): Promise<void> {
    for (const follower of this.followers) await insist(() => follower.begin());
    const { person, dice } = this;
    this.link = new Link({
      ...this.around, person, dice,
      onConnected: () => this.followers.forEach((follower) => follower.connected()),
      onLost: () => this.followers.forEach((follower) => follower.lost()),
      onFrame: (name, frame) => this.take(name, frame),
    });
  }

  has(heads: Record<string, number>): boolean {
    return this.followers.every((follower) => follower.has(heads[follower.stream] ?? 0));
  }

  note(): Reader {
    return { accountId: this.person.accountId, followed: this.followers.map((follower) => follower.note()) };
  }

  end(): void {
    this.link?.end();
  }

  /** Tries everything that only members may, at every node. Returns what was allowed. */
  async tryDoors(): Promise<string[]> {
    const allowed: string[] = [];
    const { nodes, place, sightings } = this.around;
    const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      await work().then(() => allowed.push(what), (error: unknown) => {
        if (error instanceof Refusal && error.code !== 'NOT_FOUND' && !isPassing(error)) allowed.push(`${what}: ${error.code}`);
      });
    };
    for (const node of nodes) {
      for (const { stream } of this.followers.slice(0, 2)) await attempt(`GraphQL ${stream}`, () => fetchAll(node, this.person.cookie, stream, sightings));
    }
    for (const { stream } of this.followers.slice(0, 2)) await attempt(`open ${stream}`, () => this.link!.ask('stream.open', { stream, after: 0 }));
    const message = { liveSessionId: place.liveSessionId, clientId: crypto.randomUUID(), body: 'May I?' };
    await attempt('chat.send', () => this.link!.ask('chat.send', message));
    return allowed;
  }

  /** Looks at the page anew now and then, as people do. */
  async look(): Promise<void> {
    const { nodes, place, sightings } = this.around;
    await lookAt(this.dice.pick(nodes), this.person.cookie, place.threadId, place.liveSessionId, sightings).catch(() => undefined);
  }

  private follower(stream: string): Follower {
    return new Follower({
      stream,
      open: (signal) => this.link!.ask('stream.open', signal),
      fetch: () => fetchAll(this.dice.pick(this.around.nodes), this.person.cookie, stream, this.around.sightings),
      now: () => this.link?.now ?? 0,
    });
  }

  private take(name: string, frame: Record<string, unknown>): void {
    const follower = this.followers.find(({ stream }) => stream === frame['stream']);
    if (!follower) return;
    if (name === 'news') follower.news(frame['events'] as never);
    if (name === 'stream.head') follower.headIs(frame['head'] as number);
    if (name === 'stream.closed') follower.close();
  }
}
