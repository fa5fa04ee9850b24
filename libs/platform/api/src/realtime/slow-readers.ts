import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { LiveServer, LiveSocket } from './socket';

const CHECK_EVERY_MS = 1000;
/** So much may wait for one reader, in bytes. */
const MOST_WAITING = 1024 * 1024;

interface Packet {
  data?: unknown;
  options?: { wsPreEncodedFrame?: Buffer[] };
}

/** Cuts off who reads slower than news comes in: the others' memory is not theirs to fill, and what they miss the log keeps. */
@Injectable()
export class SlowReaders implements OnApplicationShutdown {
  private readonly log = new Logger('sockets');
  private timer: NodeJS.Timeout | undefined;

  attach(server: LiveServer): void {
    this.timer = setInterval(() => this.check(server), CHECK_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private check(server: LiveServer): void {
    for (const socket of server.sockets.sockets.values()) {
      const waiting = waitingBytes(socket);
      if (waiting <= MOST_WAITING) continue;
      this.log.log(`a reader that is ${waiting} bytes behind was cut off`);
      // Not `disconnect`: that would wait at the end of the very queue.
      socket.conn.close(true);
    }
  }
}

/** What is on its way to one reader: in the queue of Engine.IO, and in that of its WebSocket. */
function waitingBytes({ conn }: LiveSocket): number {
  const { writeBuffer, transport } = conn as unknown as { writeBuffer: Packet[]; transport: { socket?: { bufferedAmount?: number } } };
  const queued = writeBuffer.reduce((sum, packet) => sum + sizeOf(packet), 0);
  return queued + (transport.socket?.bufferedAmount ?? 0);
}

function sizeOf({ data, options }: Packet): number {
  const frame = options?.wsPreEncodedFrame;
  if (frame) return frame.reduce((sum, part) => sum + part.length, 0);
  return typeof data === 'string' ? data.length : 0;
}
