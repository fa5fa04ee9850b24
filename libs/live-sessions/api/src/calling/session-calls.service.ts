import { Inject, Injectable } from '@nestjs/common';
import { Secret } from '@leerkring/identity/api';
import { Access, CONFIG, type Actor, type Config } from '@leerkring/platform/api';

/** Where people in an open session see and hear each other: a room of the Jitsi of JITSI_URL. */
@Injectable()
export class SessionCalls {
  constructor(
    private readonly access: Access,
    private readonly secret: Secret,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Address of the call of a session, for who may talk in it now. Whoever knows the name of a room can enter it, so the name is
   * derived with a secret, and neither stored nor told in an event.
   */
  async addressOf(actor: Actor, liveSessionId: string): Promise<string | null> {
    if (!this.config.JITSI_URL) return null;
    if (!(await this.access.can(actor, 'chat_message.send', { type: 'live_session', id: liveSessionId }))) return null;
    return `${this.config.JITSI_URL}/${await this.secret.codeOf(`video_call ${liveSessionId}`)}`;
  }
}
