import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DomainError, RunningDownloads, Storage, asDownload, refuseFile, type Actor } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ReadingService } from './reading.service';

/** For the viewer: bytes at `GET /files/<versionId>/view`, words at `/text`. No browser opens them in the page: a script of ours fetches them. */
@Injectable()
export class ReadingRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly reading: ReadingService,
    private readonly storage: Storage,
    private readonly running: RunningDownloads,
  ) {}

  onModuleInit(): void {
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    const route = { method: 'GET' as const, exposeHeadRoute: false, errorHandler: refuseFile };
    fastify?.route({ ...route, url: '/files/:id/view', handler: (request, reply) => this.bytes(request, reply) });
    fastify?.route({ ...route, url: '/files/:id/text', handler: (request, reply) => this.words(request, reply) });
  }

  private async bytes(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const [actor, id] = asked(request);
    return this.running.send(reply, { actor, permission: 'document_version.view', subject: { type: 'document_version', id } }, async () => {
      const version = await this.reading.view(actor, id);
      asDownload(reply, version);
      return this.storage.read(version);
    });
  }

  private async words(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { version, text, parts } = await this.reading.words(...asked(request));
    const content = Buffer.from(JSON.stringify({ unit: text.unit, parts: parts.map(({ name, heading, body }) => ({ name, heading, body })) }));
    const sha256 = createHash('sha256').update(content).digest('hex');
    return asDownload(reply, { fileName: `${version.fileName}.json`, bytes: content.byteLength, sha256 }).send(content);
  }
}

/** @throws DomainError UNAUTHENTICATED */
export function asked({ actor, params }: FastifyRequest): [actor: Actor, id: string] {
  if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
  return [actor, (params as { id: string }).id];
}
