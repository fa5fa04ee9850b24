import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { audienceCounts, parseStream, streamKinds, type CrowdSummary, type NewsActor, type StreamRule } from '@leerkring/contract';
import { Actors } from '../access/actors.service';
import { Nodes, type NodeWords } from './nodes';
import type { LiveServer } from './socket';

const GATHER_MS = 100;
/** Rooms of many people change all the time: each tells everybody, so it waits longer. */
const GATHER_MS_PER_PERSON = 5;
const LONGEST_GATHER_MS = 5000;
const MOST_NAMED = 100;
const HERE_EVERY_MS = 2000;
/** Silent for so long, a node counts as dead, and its people as gone. */
const DEAD_AFTER_MS = 6000;

interface OtherNode {
  heardAt: number;
  streams: Map<string, string[]>;
}

/** Who has a stream open, on this node and on the others. Told to its readers, the sooner the fewer they are. */
@Injectable()
export class Presence implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('presence');
  private readonly pending = new Map<string, NodeJS.Timeout>();
  private readonly others = new Map<string, OtherNode>();
  private server: LiveServer | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly actors: Actors,
    private readonly nodes: Nodes,
  ) {}

  attach(server: LiveServer): void {
    this.server = server;
  }

  onApplicationBootstrap(): void {
    if (!this.server) return;
    this.nodes.on('people.present', (words) => this.heard(words));
    this.nodes.on('node.here', ({ node, greeting }) => this.met(node, greeting));
    this.nodes.on('node.gone', ({ node }) => this.forget(node));
    this.nodes.tell('node.here', { node: this.nodes.id, greeting: true });
    this.timer = setInterval(() => this.beat(), HERE_EVERY_MS);
    this.timer.unref();
  }

  /** Someone came or went: tells the others soon. */
  changed(stream: string): void {
    if (!this.server || this.pending.has(stream)) return;
    const wait = Math.min(LONGEST_GATHER_MS, Math.max(GATHER_MS, this.accountsIn(stream).size * GATHER_MS_PER_PERSON));
    const tell = (): void => {
      this.pending.delete(stream);
      this.nodes.tell('people.present', { node: this.nodes.id, stream, accountIds: this.own(stream) });
      void this.tell(stream);
    };
    this.pending.set(stream, setTimeout(tell, wait));
  }

  /** Accounts that have the stream open now. */
  accountsIn(stream: string): Set<string> {
    return new Set([...this.own(stream), ...[...this.others.values()].flatMap((node) => node.streams.get(stream) ?? [])]);
  }

  /** Whether another node is there to take over from this one. */
  get hasOthers(): boolean {
    return this.others.size > 0;
  }

  /** This node leaves: its people are told of by the nodes that they move to. */
  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const timer of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
    this.server = undefined;
    this.nodes.tell('node.gone', { node: this.nodes.id });
  }

  private own(stream: string): string[] {
    const sockets = this.server?.sockets.adapter.rooms.get(stream);
    const accountIds = [...(sockets ?? [])].map((id) => this.server!.sockets.sockets.get(id)?.data.actor.accountId);
    return [...new Set(accountIds.filter((id) => typeof id === 'string'))];
  }

  private async tell(stream: string): Promise<void> {
    if (!this.server?.sockets.adapter.rooms.has(stream)) return;
    const accountIds = this.accountsIn(stream);
    try {
      const crowd = accountIds.size > (ruleOf(stream)?.mostNamed ?? Infinity);
      const known = [...(await this.actors.people(crowd ? [...accountIds] : [...accountIds].slice(0, MOST_NAMED))).values()];
      const people = crowd ? [] : known.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
      this.server?.local.to(stream).emit('presence', { stream, people, count: accountIds.size, summary: crowd ? summaryOf(known) : null });
    } catch (error) {
      this.log.warn(`who is in ${stream} not told: ${String(error)}`);
    }
  }

  private met(id: string, greeting = false): OtherNode {
    const known = this.others.get(id);
    const node = known ?? { heardAt: 0, streams: new Map<string, string[]>() };
    node.heardAt = Date.now();
    this.others.set(id, node);
    // We do not know the people of a node that we did not know; one that greets does not know ours.
    if (!known) this.nodes.tell('node.here', { node: this.nodes.id, greeting: true });
    if (greeting) this.tellAll();
    return node;
  }

  private tellAll(): void {
    const streams = new Set([...(this.server?.sockets.sockets.values() ?? [])].flatMap((socket) => [...(socket.data.streams ?? [])]));
    for (const stream of streams) this.nodes.tell('people.present', { node: this.nodes.id, stream, accountIds: this.own(stream) });
  }

  private heard({ node, stream, accountIds }: NodeWords['people.present']): void {
    const { streams } = this.met(node);
    if (accountIds.length) streams.set(stream, accountIds);
    else streams.delete(stream);
    void this.tell(stream);
  }

  private beat(): void {
    this.nodes.tell('node.here', { node: this.nodes.id, greeting: false });
    for (const [id, { heardAt }] of this.others) if (Date.now() - heardAt > DEAD_AFTER_MS) this.forget(id);
  }

  private forget(id: string): void {
    const streams = [...(this.others.get(id)?.streams.keys() ?? [])];
    this.others.delete(id);
    for (const stream of streams) void this.tell(stream);
  }
}

function ruleOf(stream: string): StreamRule | null {
  const kind = parseStream(stream)?.kind;
  return kind ? streamKinds[kind] : null;
}

function summaryOf(people: readonly NewsActor[]): CrowdSummary {
  return { kinds: audienceCounts(people.map((person) => person.function)), organisations: new Set(people.flatMap(({ organisationId }) => organisationId ?? [])).size };
}
