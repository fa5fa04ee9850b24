import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { applicationStates } from '@leerkring/contract';
import { CONFIG, DomainError, RateLimits, asDownload, check, refuseFile, type Config } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { filtering } from '../overview/overview.type';
import { OverviewExport, sheetFormats } from './overview-export';

const format = z.enum(sheetFormats);

/** How the filters of the page stand in an address; their bounds are asked by who reads them. */
const asked = z.object({
  language: z.enum(['nl', 'en']).default('nl'),
  states: z.string().max(200).transform((words) => words.split(',')).pipe(z.array(z.enum(applicationStates))).optional(),
  waitingDays: z.coerce.number().int().optional(),
  commitmentsMissing: z.literal('true').transform(() => true).optional(),
  trackSlug: filtering.shape.trackSlug,
  waitsOn: filtering.shape.waitsOn,
  province: filtering.shape.province,
});

/** The overview as a file at `GET /files/overview/<format>`, by the filters of its page. */
@Injectable()
export class OverviewRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly overview: OverviewExport,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.route({ method: 'GET', url: '/files/overview/:format', exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.send(request, reply) });
  }

  private async send({ actor, params, query }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
    this.rates.take(`overview:${actor.accountId}`, this.config.EXPORT_RATE);
    const wanted = format.safeParse((params as { format: string }).format);
    if (!wanted.success) throw new DomainError('NOT_FOUND');
    const { language, ...filter } = check(asked, query);
    const { fileName, content } = await this.overview.file(actor, filter, wanted.data, language);
    return asDownload(reply, { fileName, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') }).send(content);
  }
}
