import { streamOf, type CrowdSummary, type NewsActor, type PresentPerson, type StreamName } from '@leerkring/contract';
import type { LiveConnection } from './connection';
import { withJitter } from './jitter';
import type { Frame } from './socket';
import { StreamFollower, type Following, type StreamListener } from './stream-follower';

/** Told which streams moved; an empty list after a lost connection: anything may have. */
export type HintListener = (streams: readonly string[]) => void;

/** Somebody types, or (`typing` false) just said what they were typing. */
type TypingListener = (stream: string, actor: NewsActor, typing: boolean) => void;

type CaretListener = (frame: Frame<'caret'>) => void;

interface Channel {
  stream: string;
  follower: StreamFollower | undefined;
  /** Lists that only want to hear that something in this group moved. */
  watchers: number;
  closing: ReturnType<typeof setTimeout> | undefined;
}

const CLOSE_AFTER_MS = 1000;
const SEEN_EVERY_MS = 1000;
/** A head that no stream reaches: opens the room without asking for what was said before. */
const NOTHING_BEFORE = Number.MAX_SAFE_INTEGER;

/** All streams that this tab has open, each once, whatever number of components listens to it. */
export class Streams {
  private readonly channels = new Map<string, Channel>();
  private readonly hinted = new Map<string, number>();
  private readonly hintListeners = new Set<HintListener>();
  private readonly people = new Map<string, readonly PresentPerson[]>();
  /** How many more are here than those who are named. */
  private readonly others = new Map<string, number>();
  private readonly crowds = new Map<string, CrowdSummary | null>();
  private readonly presenceListeners = new Set<() => void>();
  private readonly typingListeners = new Set<TypingListener>();
  private readonly caretListeners = new Set<CaretListener>();
  private readonly unsent = new Map<string, number>();
  private readonly sent = new Map<string, number>();
  private seenTimer: ReturnType<typeof setTimeout> | undefined;
  private wasConnected = false;
  private everConnected = false;

  /** @param together runs all changes of one frame as one */
  constructor(
    private readonly connection: LiveConnection,
    private readonly together?: (run: () => void) => void,
  ) {
    connection.watch(() => this.turned());
    connection.onFrame('news', ({ stream, events }) => {
      this.channels.get(stream)?.follower?.receive(events);
      if (this.channels.get(stream)?.watchers) this.hint([stream]);
      for (const { actor } of events) if (actor) this.tellTyping(stream, actor, false);
    });
    connection.onFrame('stream.head', ({ stream, head }) => this.headIs(stream, head));
    connection.onFrame('stream.closed', ({ stream, reason }) => {
      this.channels.get(stream)?.follower?.close(reason);
      this.setPeople(stream, []);
      this.hint([stream]);
    });
    connection.onFrame('presence', ({ stream, people, count, summary }) => this.setPeople(stream, people, count - people.length, summary));
    connection.onFrame('caret', (frame) => {
      for (const listener of [...this.caretListeners]) listener(frame);
    });
    connection.onFrame('typing', ({ stream, actor }) => this.tellTyping(stream, actor, true));
  }

  /** Tells a listener everything after `head`, once and in order. */
  follow(stream: StreamName, head: number, listener: StreamListener): Following {
    const channel = this.channel(stream);
    channel.follower ??= this.newFollower(stream);
    const following = channel.follower.follow(head, listener);
    return {
      stop: () => {
        following.stop();
        this.leave(channel);
      },
    };
  }

  /** Rows of a subject came with this head. */
  fetched(subjectId: string, head: number): void {
    for (const { stream, follower } of this.channels.values()) if (stream.endsWith(`:${subjectId}`)) follower?.fetched(head);
  }

  /** Hears of everything that moves in these groups (`network`: in what belongs to none), and after every lost connection. */
  watchGroups(groupIds: readonly string[], listener: HintListener): () => void {
    const channels = groupIds.map((id) => this.channel(id === 'network' ? id : streamOf('group', id)));
    this.hintListeners.add(listener);
    for (const channel of channels) {
      channel.watchers++;
      if (channel.watchers === 1 && !channel.follower) void this.openRoom(channel);
    }
    return () => {
      this.hintListeners.delete(listener);
      for (const channel of channels) {
        channel.watchers--;
        this.leave(channel);
      }
    };
  }

  /** Notes that the reader saw everything up to `ordinal`: told at most once a second, and after a lost connection. */
  seen(stream: StreamName, ordinal: number): void {
    if (ordinal <= Math.max(this.sent.get(stream) ?? 0, this.unsent.get(stream) ?? 0)) return;
    this.unsent.set(stream, ordinal);
    this.seenTimer ??= setTimeout(() => void this.tellSeen(), SEEN_EVERY_MS);
  }

  peopleOf(stream: string): readonly PresentPerson[] {
    return this.people.get(stream) ?? nobody;
  }

  othersIn(stream: string): number {
    return this.others.get(stream) ?? 0;
  }

  /** Who is there, where there are too many to be named. */
  crowdIn(stream: string): CrowdSummary | null {
    return this.crowds.get(stream) ?? null;
  }

  onPresence(listener: () => void): () => void {
    this.presenceListeners.add(listener);
    return () => this.presenceListeners.delete(listener);
  }

  onTyping(listener: TypingListener): () => void {
    this.typingListeners.add(listener);
    return () => this.typingListeners.delete(listener);
  }

  onCaret(listener: CaretListener): () => void {
    this.caretListeners.add(listener);
    return () => this.caretListeners.delete(listener);
  }

  private tellTyping(stream: string, actor: NewsActor, typing: boolean): void {
    for (const listener of [...this.typingListeners]) listener(stream, actor, typing);
  }

  private channel(stream: string): Channel {
    const channel = this.channels.get(stream) ?? { stream, follower: undefined, watchers: 0, closing: undefined };
    clearTimeout(channel.closing);
    this.channels.set(stream, channel);
    return channel;
  }

  private newFollower(stream: string): StreamFollower {
    const follower = new StreamFollower({
      open: async (after) => {
        const answer = await this.connection.signal('stream.open', { stream, after });
        if (answer.ok) this.hinted.set(stream, Math.max(answer.head, this.hinted.get(stream) ?? 0));
        return answer;
      },
      together: this.together,
    });
    if (this.connection.connected) follower.connected();
    return follower;
  }

  private async openRoom(channel: Channel): Promise<void> {
    if (!this.connection.connected) return;
    const { stream } = channel;
    await this.connection.signal('stream.open', { stream, after: NOTHING_BEFORE }).then(
      (answer) => answer.ok && this.hinted.set(stream, answer.head),
      () => undefined,
    );
  }

  /** Pages that follow each other often share a stream: it is closed when nobody came back for it within a second. */
  private leave(channel: Channel): void {
    if (channel.watchers || (channel.follower && !channel.follower.idle)) return;
    clearTimeout(channel.closing);
    channel.closing = setTimeout(() => {
      this.channels.delete(channel.stream);
      this.hinted.delete(channel.stream);
      this.people.delete(channel.stream);
      this.others.delete(channel.stream);
      channel.follower?.disconnected();
      if (this.connection.connected) void this.connection.signal('stream.close', { stream: channel.stream }).catch(() => undefined);
    }, CLOSE_AFTER_MS);
  }

  private headIs(stream: string, head: number): void {
    this.channels.get(stream)?.follower?.headIs(head);
    if (head <= (this.hinted.get(stream) ?? 0)) return;
    this.hinted.set(stream, head);
    this.hint([stream]);
  }

  private hint(streams: readonly string[]): void {
    for (const listener of [...this.hintListeners]) listener(streams);
  }

  private setPeople(stream: string, people: readonly PresentPerson[], others = 0, summary: CrowdSummary | null = null): void {
    this.crowds.set(stream, summary);
    this.people.set(stream, people);
    this.others.set(stream, others);
    for (const listener of [...this.presenceListeners]) listener();
  }

  private turned(): void {
    if (!this.connection.connected && this.connection.state !== 'moving') for (const stream of [...this.people.keys()]) this.setPeople(stream, nobody);
    if (this.connection.connected === this.wasConnected) return;
    this.wasConnected = this.connection.connected;
    for (const channel of this.channels.values()) {
      if (!this.wasConnected) {
        channel.follower?.disconnected();
        continue;
      }
      channel.follower?.connected();
      if (!channel.follower || channel.follower.idle) void this.openRoom(channel);
    }
    if (this.wasConnected) {
      if (this.everConnected) this.hint([]);
      this.everConnected = true;
      void this.tellSeen();
    }
  }

  private async tellSeen(): Promise<void> {
    clearTimeout(this.seenTimer);
    this.seenTimer = undefined;
    await Promise.all(
      [...this.unsent].map(async ([stream, ordinal]) => {
        const answer = await this.connection.signal('stream.seen', { stream, ordinal }).catch(() => null);
        if (!answer) return;
        if (this.unsent.get(stream) === ordinal) this.unsent.delete(stream);
        this.sent.set(stream, ordinal);
        this.seenSoon(stream);
      }),
    );
  }

  /** The server stores cursors within two seconds; lists with unread marks look again after that. */
  private seenSoon(stream: string): void {
    setTimeout(() => this.hint([stream]), withJitter(2500));
  }
}

const nobody: readonly PresentPerson[] = [];
