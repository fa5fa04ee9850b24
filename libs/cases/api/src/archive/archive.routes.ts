import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, DomainError, RateLimits, asDownload, asPackage, fileSlug, refuseFile, zipOf, type Actor, type Config } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CaseArchive } from './case-archive';

/** A case to keep: `GET /files/cases/<id>/archive.zip` with its files, `GET /files/cases/<id>/case.pdf` to read. */
@Injectable()
export class ArchiveRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly archive: CaseArchive,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    const route = { method: 'GET' as const, exposeHeadRoute: false, errorHandler: refuseFile };
    fastify?.route({ ...route, url: '/files/cases/:id/archive.zip', handler: (request, reply) => this.zip(this.asked(request), reply) });
    fastify?.route({ ...route, url: '/files/cases/:id/case.pdf', handler: (request, reply) => this.pdf(this.asked(request), reply) });
  }

  private asked({ actor, params }: FastifyRequest): { actor: Actor; id: string } {
    if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
    this.rates.take(`case-archive:${actor.accountId}`, this.config.EXPORT_RATE);
    return { actor, id: (params as { id: string }).id };
  }

  private async zip({ actor, id }: { actor: Actor; id: string }, reply: FastifyReply): Promise<unknown> {
    const gathered = await this.archive.record(actor, id);
    const body = zipOf(this.archive.entries(actor, gathered, () => body.destroy(new Error('The right to one of its files ended'))));
    return asPackage(reply, `${nameOf(gathered.record.title)}.zip`).send(body);
  }

  private async pdf({ actor, id }: { actor: Actor; id: string }, reply: FastifyReply): Promise<unknown> {
    const { record } = await this.archive.record(actor, id);
    const content = Buffer.from(await this.archive.pdf(record));
    const sha256 = createHash('sha256').update(content).digest('hex');
    return asDownload(reply, { fileName: `${nameOf(record.title)}.pdf`, bytes: content.byteLength, sha256 }).send(content);
  }
}

/** 'casus-wie-beslist-over-het-dorpsbudget'. */
const nameOf = (title: string): string => `casus-${fileSlug(title) || 'zonder-titel'}`;
