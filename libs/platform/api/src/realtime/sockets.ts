import { Inject, Injectable } from '@nestjs/common';
import { Actors } from '../access/actors.service';
import type { LiveServer, LiveSocket } from './socket';
import { isOwnOrigin } from '../http/origin';
import { sessionTokenOf } from '../http/session-cookie';
import { CONFIG, type Config } from '../config/config';

/** Lets a socket in only with a session cookie that counts, from our own pages or from a script. */
@Injectable()
export class Handshake {
  constructor(
    private readonly actors: Actors,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  guard(server: LiveServer): void {
    server.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: Error) => next(error),
      );
    });
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const { headers, address, auth } = socket.handshake;
    if (!isOwnOrigin(headers.origin, headers.host, this.config.PUBLIC_URL)) throw refusal('ORIGIN_REFUSED');
    const actor = await this.actors.fromToken(sessionTokenOf(headers.cookie), address);
    // A browser says for whom it connects: its cookie may be somebody else's by now.
    if (!actor.accountId || (auth['accountId'] && auth['accountId'] !== actor.accountId)) throw refusal('UNAUTHENTICATED');
    socket.data.actor = actor;
    socket.data.streams = new Set();
    await socket.join([`account:${actor.accountId}`, `session:${actor.sessionId}`]);
  }
}

function refusal(code: 'UNAUTHENTICATED' | 'ORIGIN_REFUSED'): Error {
  return Object.assign(new Error(code), { data: { code } });
}
