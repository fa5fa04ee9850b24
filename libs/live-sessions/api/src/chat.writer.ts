import { Injectable } from '@nestjs/common';
import { refusalOf, streamOf, type AttachmentNews, type ContributionKind, type SessionPart, type SubjectRef } from '@leerkring/contract';
import { isFacilitator } from '@leerkring/groups/api';
import { Access, Actors, Batch, Cursors, DomainError, Works, accountIdOf, type Actor, type HeldAttachment, type KnownFacts, type StoredEvent, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { ChatAttachments } from './attaching/chat-attachments.service';
import type { ChatMessage } from './chat-message.entity';
import { LiveSessionsRepository, type LockedSession, type TalkStart } from './live-sessions.repository';
import { hasPlace } from './live-sessions.policy';
import { ChatMentions } from './mentioning/mentioning.service';
import { SlowWaits } from './slow-mode/slow-waits';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

export interface Sending {
  liveSessionId: string;
  clientId: string;
  body: string;
  kind?: ContributionKind | null;
  replyTo?: string | null;
  attachmentIds?: readonly string[] | null;
}

interface Sent {
  actor: Actor;
  sending: Sending;
}

interface Numbered {
  message: ChatMessage;
  attachments: AttachmentNews[];
  /** Has its `seq` after commit. */
  event: StoredEvent;
}

type Outcome = Numbered | { message: ChatMessage; event?: undefined };

/** What is known while a batch is stored. */
interface Known {
  /** By `author clientId`: what was stored before, and what is new in this batch. */
  stored: Map<string, ChatMessage>;
  fresh: Map<string, Numbered>;
  waits: SlowWaits;
  /** Of what is answered in this batch, by id. */
  starts: Map<string, TalkStart>;
  /** Files that go with nothing yet, as far as this batch names them. */
  loose: Map<string, HeldAttachment>;
}

/** Stores what people say at the same time in one commit, over all sessions: sent while a commit is under way, it goes with the next one. */
@Injectable()
export class ChatWriter {
  private readonly batch = new Batch<Sent, ChatMessage>((sent) => this.write(sent));

  constructor(
    private readonly works: Works,
    private readonly actors: Actors,
    private readonly access: Access,
    private readonly repository: LiveSessionsRepository,
    private readonly cursors: Cursors,
    private readonly mentions: ChatMentions,
    private readonly files: ChatAttachments,
  ) {}

  /**
   * Resolves when the message is stored; with the stored one when its author sent this `clientId` before.
   * @throws DomainError UNAUTHENTICATED, NOT_FOUND, FORBIDDEN (not open yet), LIVE_SESSION_CLOSED, SUB_SESSION_NO_SEAT, CHAT_REPLY_NOT_IN_SESSION, ATTACHMENT_GONE, CHAT_SLOW, UNAVAILABLE
   */
  add(sent: Sent): Promise<ChatMessage> {
    return this.batch.add(sent);
  }

  private async write(sent: Sent[]): Promise<(ChatMessage | DomainError)[]> {
    const known: KnownFacts = new Map();
    const outcomes = await this.works.runTogether(sent.map(({ actor }) => actor), known, (works) => this.store(works, sent, known));
    return outcomes.map((outcome) => {
      if (outcome instanceof DomainError) return outcome;
      if (!outcome.event) return outcome.message;
      this.seen(outcome.message);
      return { ...outcome.message, seq: outcome.event.seq };
    });
  }

  /** Writing reads up to one's own message. */
  private seen({ authorId, liveSessionId, ordinal }: ChatMessage): void {
    this.cursors.seen(authorId, sessionRef(liveSessionId), ordinal);
  }

  /** Holds the sessions until commit: ordinals follow each other, and nothing is said after the close. */
  private async store(works: Work[], sent: Sent[], known: KnownFacts): Promise<(Outcome | DomainError)[]> {
    const { manager, send } = works[0]!;
    const answered = sent.flatMap(({ sending }) => sending.replyTo ?? []);
    const refs = sent.map(({ sending }) => sessionRef(sending.liveSessionId));
    // Sent together, answered together: one round trip.
    const [actors, sessions, stored, starts, loose] = await Promise.all([
      // Sockets live long: whoever lost the right a moment ago must not speak with the rights of before.
      this.actors.renewed(works.map((work) => work.actor)),
      this.repository.lockAll(refs.map((ref) => ref.id), send),
      this.repository.byClientIds(sent.map(({ actor, sending }) => ({ authorId: accountIdOf(actor), clientId: sending.clientId })), send),
      answered.length ? this.repository.startsOf(answered, send) : new Map<string, TalkStart>(),
      this.files.hold(sent.flatMap(({ sending }) => sending.attachmentIds ?? []), send),
      this.access.foresee(refs, manager, known),
    ]);
    for (const { id } of refs) known.set(`live_session:${id}`, factsOf(sessions.get(id)));
    const pairs = sent.map(({ actor, sending }) => ({ liveSessionId: sending.liveSessionId, authorId: accountIdOf(actor) }));
    const waits = await SlowWaits.of(pairs, sessions, (slow) => this.repository.lastSaid(slow, send));
    const fresh = new Map<string, Numbered>();
    const outcomes: (Outcome | DomainError)[] = [];
    for (const [index, { sending }] of sent.entries()) {
      const actor = actors[index];
      if (actor) works[index]!.actAs(actor);
      outcomes.push(actor ? await this.decide(works[index]!, sending, sessions.get(sending.liveSessionId), { stored, fresh, waits, starts, loose }) : new DomainError('UNAUTHENTICATED'));
    }
    const messages = [...fresh.values()].map(({ message }) => message);
    if (messages.length) this.repository.insertMessages(messages, send);
    this.files.attach([...fresh.values()].map(({ message: { id }, attachments }) => ({ id, attachments })), send);
    return outcomes;
  }

  /** Refuses a message, finds it again, or numbers it as the next one. */
  private async decide(work: Work, sending: Sending, session: LockedSession | undefined, { stored, fresh, waits, starts, loose }: Known): Promise<Outcome | DomainError> {
    const authorId = accountIdOf(work.actor);
    const key = `${authorId} ${sending.clientId}`;
    try {
      await work.require(session?.closedAt ? 'live_session.read' : 'chat_message.send', sessionRef(sending.liveSessionId));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // Who is refused without it being NOT_FOUND reads along.
      return error.code === 'FORBIDDEN' && session?.partOfId && !hasPlace(work.actor, session) ? new DomainError('SUB_SESSION_NO_SEAT') : error;
    }
    const before = stored.get(key);
    const twin = fresh.get(key);
    if (before || twin) work.silently('a repeat of what is stored');
    if (twin) return twin;
    if (before) return { message: before };
    if (session!.closedAt) return new DomainError('LIVE_SESSION_CLOSED');
    const start = sending.replyTo ? starts.get(sending.replyTo) : undefined;
    if (sending.replyTo && start?.liveSessionId !== sending.liveSessionId) return new DomainError('CHAT_REPLY_NOT_IN_SESSION');
    const refusal = session!.rundown && refusalOf(session!.rundown, partOf(work.actor, session!), sending.kind ?? null);
    if (refusal) return new DomainError(refusal, { phase: session!.rundown!.current });
    const ids = sending.attachmentIds ?? [];
    if (!this.files.mayTake(loose, ids, authorId)) return new DomainError('ATTACHMENT_GONE');
    const retryAfter = waits.take(work.actor, session!, work.now);
    if (retryAfter) return new DomainError('CHAT_SLOW', { retryAfter });
    const attachments = this.files.take(loose, ids, authorId);
    const numbered = this.number(work, { ...sending, replyTo: start?.startId ?? null, attachments }, session!, authorId);
    fresh.set(key, numbered);
    return numbered;
  }

  private number(work: Work, { clientId, body, kind = null, replyTo: replyToId = null, attachments }: Sending & { attachments: AttachmentNews[] }, session: LockedSession, authorId: string): Numbered {
    const id = uuid();
    const ordinal = ++session.lastOrdinal;
    const phase = session.rundown?.current ?? null;
    const news = { id, liveSessionId: session.id, ordinal, body, createdAt: work.now.toISOString(), clientId, ...(kind && { kind }), ...(phase && { phase }), ...(replyToId && { replyToId }), ...(attachments.length && { attachments }) };
    const event = work.record('chat_message.sent', { chatMessage: news }, streamOf('live_session', session.id), { type: 'chat_message', id });
    this.mentions.tell(work, { id, body }, null);
    const row = { id, liveSessionId: session.id, authorId, ordinal, body, clientId, eventId: event.id, kind, phase, createdAt: work.now, editedAt: null, deletedAt: null, hiddenAt: null, reactionCount: 0, replyToId, attachmentCount: attachments.length };
    return { message: { ...row, seq: 0 }, attachments, event };
  }
}

function factsOf(session: LockedSession | undefined) {
  // Who observes says nothing here, so who does is not asked for.
  return session ? { ...session, observerIds: [], about: { type: 'group', id: session.groupId } satisfies SubjectRef } : null;
}

function partOf(actor: Actor, { groupId, rundown }: LockedSession): SessionPart {
  return { facilitates: isFacilitator(actor, groupId), ownsCase: rundown?.caseOwnerId === actor.accountId };
}
