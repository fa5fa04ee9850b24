import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, DomainError, RateLimits, asDownload, refuseFile, type Config } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { hashOf } from '../minutes-words';
import { MinutesExport } from './minutes-export';

const formats = ['pdf', 'odt', 'md', 'json'] as const;
export type MinutesFormat = (typeof formats)[number];

const asked = z.object({ id: z.uuid(), format: z.enum(formats) });

/** Minutes as a file at `GET /files/minutes/<id>/<format>`, by the same rights as on screen. */
@Injectable()
export class MinutesRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly minutes: MinutesExport,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.route({ method: 'GET', url: '/files/minutes/:id/:format', exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.download(request, reply) });
  }

  private async download({ actor, params }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
    this.rates.take(`minutes:${actor.accountId}`, this.config.EXPORT_RATE);
    const wish = asked.safeParse(params);
    if (!wish.success) throw new DomainError('NOT_FOUND');
    const { fileName, content } = await this.minutes.file(actor, wish.data.id, wish.data.format);
    return asDownload(reply, { fileName, bytes: content.byteLength, sha256: hashOf(content) }).send(content);
  }
}
