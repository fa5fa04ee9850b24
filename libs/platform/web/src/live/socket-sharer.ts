import type { Acknowledged } from '@leerkring/contract';
import type { Port, ToTab, ToWorker } from './shared-messages';
import { frameNames, type Frame, type FrameName, type LiveSocket } from './socket';

interface Member {
  port: Port;
  /** Which connection the tab asked for; null: it wants none now. */
  round: number | null;
  streams: Set<string>;
}

type Emit = (name: string, signal: unknown, acknowledge: (answer: Acknowledged<object>) => void) => void;
type Told = { type: 'connected' } | { type: 'disconnected' } | { type: 'refused'; code: string | undefined };

/** Lets all tabs of one account in one browser use one socket. A stream is closed when no tab has it open any more. */
export class SocketSharer {
  private readonly members = new Set<Member>();
  private readonly presence = new Map<string, Frame<'presence'>>();

  constructor(private readonly socket: LiveSocket) {
    socket.on('connect', () => this.tellAll({ type: 'connected' }));
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => this.tellAll({ type: 'refused', code: error.data?.code }));
    socket.on('disconnect', () => {
      this.presence.clear();
      for (const { streams } of this.members) streams.clear();
      this.tellAll({ type: 'disconnected' });
    });
    for (const name of frameNames) socket.on(name, (frame: Frame<FrameName>) => this.pass(name, frame));
  }

  /**
   * A tab comes in.
   * @param ended resolves when the tab that holds a lock is gone
   */
  join(port: Port, ended: (lock: string) => Promise<void>): void {
    const member: Member = { port, round: null, streams: new Set() };
    this.members.add(member);
    port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
      if (data.type === 'connect') this.connect(member, data.round);
      if (data.type === 'disconnect') this.disconnect(member);
      if (data.type === 'signal') this.signal(member, data);
      if (data.type === 'alive') void ended(data.lock).then(() => this.leave(member));
    };
  }

  private leave(member: Member): void {
    this.members.delete(member);
    this.disconnect(member);
  }

  private connect(member: Member, round: number): void {
    member.round = round;
    if (this.socket.connected) tell(member, { type: 'connected', round });
    else this.socket.connect();
  }

  private disconnect(member: Member): void {
    member.round = null;
    const streams = [...member.streams];
    member.streams.clear();
    if ([...this.members].every(({ round }) => round === null)) this.socket.disconnect();
    else for (const stream of streams) if (!this.isOpen(stream)) this.emit('stream.close', { stream }, () => undefined);
  }

  private signal(member: Member, { id, name, signal }: ToWorker & { type: 'signal' }): void {
    const stream = signal.stream ?? '';
    if (name === 'stream.open') member.streams.add(stream);
    if (name === 'stream.close') {
      member.streams.delete(stream);
      if (this.isOpen(stream)) return tell(member, { type: 'answer', id, answer: { ok: true } });
    }
    return this.emit(name, signal, (answer) => {
      if (name === 'stream.open' && !answer.ok) member.streams.delete(stream);
      tell(member, { type: 'answer', id, answer });
      // The server tells who is here when somebody comes or goes; a second tab is neither.
      const people = name === 'stream.open' && this.presence.get(stream);
      if (people && answer.ok) tell(member, { type: 'frame', name: 'presence', frame: people });
    });
  }

  private emit(...signal: Parameters<Emit>): void {
    // Without connection there is no answer; the tabs were told so.
    if (this.socket.connected) (this.socket.emit as Emit)(...signal);
  }

  private isOpen(stream: string): boolean {
    return [...this.members].some(({ streams }) => streams.has(stream));
  }

  private pass(name: FrameName, frame: Frame<FrameName>): void {
    const stream = 'stream' in frame ? frame.stream : '';
    if (name === 'presence') this.presence.set(stream, frame as Frame<'presence'>);
    // Heads are hints for lists too, which have the group open and not the thread.
    const forAll = name === 'stream.head' || name === 'server.leaving';
    for (const member of this.members) {
      if (member.round !== null && (forAll || member.streams.has(stream))) tell(member, { type: 'frame', name, frame });
      if (name === 'stream.closed') member.streams.delete(stream);
    }
    if (name === 'stream.closed') this.presence.delete(stream);
  }

  private tellAll(told: Told): void {
    for (const member of this.members) if (member.round !== null) tell(member, { ...told, round: member.round });
  }
}

function tell({ port }: Member, message: ToTab): void {
  port.postMessage(message);
}
