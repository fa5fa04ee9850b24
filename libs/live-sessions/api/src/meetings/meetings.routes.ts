import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, Calendars, DomainError, RateLimits, calendarOf, refuseFile, sendCalendar, type Config } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { entryOf } from './meeting-calendar';
import { MeetingsRepository } from './meetings.repository';
import { MeetingsService } from './meetings.service';

const asked = z.object({ id: z.uuid() });

/** Meetings for one's own calendar: each at `GET /files/meetings/<id>.ics`, by the same rights as on screen, and those of one's groups in the feed of the agenda. */
@Injectable()
export class MeetingsRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly meetings: MeetingsService,
    private readonly repository: MeetingsRepository,
    private readonly calendars: Calendars,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.calendars.register(async ({ memberships }, from) => {
      const meetings = await this.repository.endingAfter(memberships.map(({ groupId }) => groupId), from);
      return meetings.map((meeting) => entryOf(meeting, this.config.PUBLIC_URL));
    });
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.route({ method: 'GET', url: '/files/meetings/:id.ics', exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.download(request, reply) });
  }

  private async download({ actor, params }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
    this.rates.take(`meetings:${actor.accountId}`, this.config.EXPORT_RATE);
    const wish = asked.safeParse(params);
    if (!wish.success) throw new DomainError('NOT_FOUND');
    const { id } = wish.data;
    const meeting = await this.meetings.download(actor, id);
    return sendCalendar(reply, `bijeenkomst-${id.slice(0, 8)}.ics`, calendarOf([entryOf(meeting, this.config.PUBLIC_URL)]));
  }
}
