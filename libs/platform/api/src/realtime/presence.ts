import { Injectable } from '@nestjs/common';
import { Actors } from '../access/actors.service';
import type { LiveServer } from './socket';

const GATHER_MS = 100;

/** Who has a stream open. Told to its readers, at most every 100 ms per stream. */
@Injectable()
export class Presence {
  private readonly pending = new Map<string, NodeJS.Timeout>();

  constructor(private readonly actors: Actors) {}

  /** Someone came or went: tells the others soon. */
  changed(server: LiveServer, stream: string): void {
    if (this.pending.has(stream)) return;
    this.pending.set(
      stream,
      setTimeout(() => {
        this.pending.delete(stream);
        void this.tell(server, stream);
      }, GATHER_MS),
    );
  }

  stop(): void {
    for (const timer of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
  }

  private async tell(server: LiveServer, stream: string): Promise<void> {
    const sockets = await server.in(stream).fetchSockets();
    const people = await this.actors.people(sockets.map((socket) => socket.data.actor.accountId!));
    const sorted = [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
    server.to(stream).emit('presence', { stream, people: sorted });
  }
}
