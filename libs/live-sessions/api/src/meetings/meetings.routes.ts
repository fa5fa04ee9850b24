import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, DomainError, RateLimits, asDownload, refuseFile, type Config } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { calendarOf } from './meeting-calendar';
import { MeetingsService } from './meetings.service';

const asked = z.object({ id: z.uuid() });

/** A meeting for one's own calendar at `GET /files/meetings/<id>.ics`, by the same rights as on screen. */
@Injectable()
export class MeetingsRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly meetings: MeetingsService,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
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
    const page = this.config.PUBLIC_URL ? new URL(`/bijeenkomsten/${id}`, this.config.PUBLIC_URL).href : null;
    const content = Buffer.from(calendarOf(await this.meetings.download(actor, id), page));
    const sha256 = createHash('sha256').update(content).digest('hex');
    return asDownload(reply, { fileName: `bijeenkomst-${id.slice(0, 8)}.ics`, bytes: content.byteLength, sha256 }).header('content-type', 'text/calendar; charset=utf-8').send(content);
  }
}
