import { Injectable } from '@nestjs/common';
import { slowModes, streamOf, type SubjectRef } from '@leerkring/contract';
import { Works, check, type Actor } from '@leerkring/platform/api';
import { z } from 'zod';
import { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { SpeakingService } from '../speaking/speaking.service';

const bounds = z.object({ liveSessionId: z.uuid(), seconds: z.literal(slowModes) });

/** How fast people may follow up on themselves in the chat of a session; the chat itself holds them to it. */
@Injectable()
export class SlowModeService {
  constructor(
    private readonly works: Works,
    private readonly repository: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
  ) {}

  /**
   * Sets the seconds between two messages of one person, from now on; 0: none. The same again changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED, INPUT_INVALID
   */
  async set(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, seconds } = check(bounds, input);
    const subject: SubjectRef = { type: 'live_session', id: liveSessionId };
    await this.works.run(actor, async (work) => {
      const session = await this.speaking.lockOpen(work, liveSessionId);
      await work.require('live_session.slow_chat', subject);
      if (session.slowSeconds === seconds) return work.silently('was as slow before');
      await work.manager.update(LiveSession, liveSessionId, { slowSeconds: seconds });
      work.record('live_session.chat_slowed', { slowSeconds: seconds }, streamOf('live_session', liveSessionId), subject);
    });
    return (await this.repository.find(liveSessionId))!;
  }
}
