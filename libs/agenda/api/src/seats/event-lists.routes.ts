import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, DomainError, RateLimits, asDownload, refuseFile, type Config } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EventLists, eventListFiles } from './event-lists';

const asked = z.object({ id: z.uuid(), file: z.enum(eventListFiles) });

/** Who comes to an event as a file at `GET /files/event-seats/<id>/<file>`, by the same rights as on screen. */
@Injectable()
export class EventListsRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly lists: EventLists,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.route({ method: 'GET', url: '/files/event-seats/:id/:file', exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.download(request, reply) });
  }

  private async download({ actor, params }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
    this.rates.take(`event-seats:${actor.accountId}`, this.config.EXPORT_RATE);
    const wish = asked.safeParse(params);
    if (!wish.success) throw new DomainError('NOT_FOUND');
    const { fileName, content } = await this.lists.file(actor, wish.data.id, wish.data.file);
    return asDownload(reply, { fileName, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') }).send(content);
  }
}
