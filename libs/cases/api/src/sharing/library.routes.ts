import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, DomainError, RateLimits, asPackage, check, refuseFile, zipOf, type Config } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LibraryPackage } from './library-package';
import { libraryBounds } from './library.type';

/** The library as one package at `GET /files/library.zip`, by the filters of its page. */
@Injectable()
export class LibraryRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly library: LibraryPackage,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.route({ method: 'GET', url: '/files/library.zip', exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.send(request, reply) });
  }

  private async send({ actor, query }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
    this.rates.take(`library:${actor.accountId}`, this.config.EXPORT_RATE);
    const filter = check(libraryBounds, query);
    const planned = await this.library.plan(actor, filter);
    const body = zipOf(this.library.entries(actor, planned, () => body.destroy(new Error('A right to one of its files ended'))));
    return asPackage(reply, 'leerkring-bibliotheek.zip').send(body);
  }
}
