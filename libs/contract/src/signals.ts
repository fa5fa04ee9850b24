import type { CrowdSummary } from './audiences';
import type { ErrorCode } from './errors';
import type { NewsActor, NewsEvent } from './events';
import type { ContributionKind } from './rundown';

/** Every signal is acknowledged: with what was asked, or with a coded error. */
export type Acknowledged<T> = ({ ok: true } & T) | { ok: false; error: { code: ErrorCode; details?: Record<string, unknown> } };

export type StreamOpened = { head: number; events: NewsEvent[]; reset?: undefined } | { head: number; reset: true; events?: undefined };
export type ChatSent = { id: string; seq: number; ordinal: number; at: string };

/** Someone who has a stream open. */
export type PresentPerson = NewsActor;

/** Signals up the socket. */
export interface ClientToServerEvents {
  'stream.open': (signal: { stream: string; after: number }, acknowledge: (answer: Acknowledged<StreamOpened>) => void) => void;
  'stream.close': (signal: { stream: string }, acknowledge: (answer: Acknowledged<object>) => void) => void;
  'stream.seen': (signal: { stream: string; ordinal: number }, acknowledge: (answer: Acknowledged<object>) => void) => void;
  'typing.start': (signal: { stream: string }, acknowledge: (answer: Acknowledged<object>) => void) => void;
  /** Where in a part of a shared text one has one's cursor, as two positions that stay right while others write; null: nowhere. */
  'caret.move': (signal: { stream: string; part: string; anchor: string | null; head: string | null }, acknowledge: (answer: Acknowledged<object>) => void) => void;
  'chat.send': (
    signal: { liveSessionId: string; clientId: string; body: string; kind?: ContributionKind | null; replyTo?: string | null; attachmentIds?: string[] | null },
    acknowledge: (answer: Acknowledged<ChatSent>) => void,
  ) => void;
  /** The time of the server, so that screens can tell how far their own clock is off. */
  'clock.read': (signal: object, acknowledge: (answer: Acknowledged<{ at: string }>) => void) => void;
}

export type SignalName = keyof ClientToServerEvents;

/** Frames down the socket. */
export interface ServerToClientEvents {
  news: (frame: { stream: string; events: NewsEvent[] }) => void;
  'stream.head': (frame: { stream: string; head: number }) => void;
  'stream.closed': (frame: { stream: string; reason: 'right_ended' | 'session_ended' }) => void;
  typing: (frame: { stream: string; actor: NewsActor }) => void;
  /** Where somebody else has their cursor, see `caret.move`; without their name, which who follows the stream knows from `presence`. */
  caret: (frame: { stream: string; accountId: string; part: string; anchor: string | null; head: string | null }) => void;
  /** `people`: at most 100 of them by name, none in the crowd of a live session, of which `summary` tells; `count`: all. */
  presence: (frame: { stream: string; people: PresentPerson[]; count: number; summary: CrowdSummary | null }) => void;
  /** This node is about to stop: finish what is under way, and connect again at a random moment within `withinMs`. */
  'server.leaving': (frame: { withinMs: number }) => void;
}
