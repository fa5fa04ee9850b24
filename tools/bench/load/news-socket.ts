/** The socket of one person, as Leerkring speaks it; the floors speak the same, so that the frames weigh the same. */
import { io, type Socket } from 'socket.io-client';
import { v7 as uuid } from 'uuid';
import type { ClientToServerEvents, NewsEvent, ServerToClientEvents } from '@leerkring/contract';
import type { News } from '../target.ts';

const AGAIN_MS = 100;
/** What is not acknowledged by then counts as refused. */
const PATIENCE_MS = 30_000;

let told = false;
/** Once per process: five hundred lines may be cut together. */
function tellOfCut(reason: unknown): void {
  if (!told) console.error(`A line was cut: ${String(reason)}`);
  told = true;
}

const kinds: Partial<Record<NewsEvent['name'], News['kind']>> = {
  'rundown.changed': 'stepped', 'post.added': 'added', 'post.edited': 'edited', 'post.deleted': 'deleted', 'chat_message.sent': 'added',
};

/** What a `Person` can do over its socket; `open` opens a stream, and again after each `connect`. */
export function newsSocket(url: string, headers: Record<string, string>) {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(url, {
    transports: ['websocket'], forceNew: true, autoConnect: false, reconnection: false, extraHeaders: headers,
  });
  /** Stream → the last `seq` that arrived. */
  const opened = new Map<string, number>();
  let listener: (news: News[]) => void = () => undefined;
  const take = (stream: string, events: readonly NewsEvent[]): void => {
    if (!events.length) return;
    opened.set(stream, Math.max(opened.get(stream) ?? 0, events.at(-1)!.seq));
    listener(events.flatMap(newsOf));
  };
  const open = async (stream: string, after: number): Promise<void> => {
    opened.set(stream, after);
    const answer = await socket.timeout(PATIENCE_MS).emitWithAck('stream.open', { stream, after });
    if (!answer.ok || answer.reset) throw new Error(`stream.open: ${JSON.stringify(answer)}`);
    take(stream, answer.events);
  };
  socket.on('news', ({ stream, events }) => take(stream, events));
  const connect = async (): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('connect_error', reject).connect();
    });
    for (const [stream, after] of opened) await open(stream, after);
  };
  // As every client does; what does not come back then is missing in the count.
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    tellOfCut(reason);
    setTimeout(() => void connect().catch(tellOfCut), AGAIN_MS);
  });
  return {
    open,
    connect,
    onNews: (wanted: typeof listener): void => void (listener = wanted),
    disconnect: (): void => void socket.disconnect(),
    async sendChat(liveSessionId: string, body: string): Promise<void> {
      const answer = await socket.timeout(PATIENCE_MS).emitWithAck('chat.send', { liveSessionId, clientId: uuid(), body });
      if (!answer.ok) throw new Error(`chat.send: ${JSON.stringify(answer.error)}`);
    },
  };
}

function newsOf({ name, seq, payload }: NewsEvent): News[] {
  const kind = kinds[name];
  if (kind === 'stepped') return [{ kind, seq, id: '', body: '' }];
  const item = 'post' in payload ? payload.post : 'chatMessage' in payload ? payload.chatMessage : undefined;
  return kind && item ? [{ kind, seq, id: item.id, body: 'body' in item ? item.body : '' }] : [];
}
