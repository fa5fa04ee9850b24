import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RunningDownloads, asDownload, refuseFile } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asked } from '../reading/reading.routes';
import { RenditionsService } from './renditions.service';

/** For the viewer: a version as PDF at `GET /files/<versionId>/as-pdf`, by the right to view it. */
@Injectable()
export class RenditionsRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly renditions: RenditionsService,
    private readonly running: RunningDownloads,
  ) {}

  onModuleInit(): void {
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.route({ method: 'GET', exposeHeadRoute: false, errorHandler: refuseFile, url: '/files/:id/as-pdf', handler: (request, reply) => this.send(request, reply) });
  }

  private async send(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const [actor, id] = asked(request);
    return this.running.send(reply, { actor, permission: 'document_version.view', subject: { type: 'document_version', id } }, async () => {
      const { content, ...file } = await this.renditions.view(actor, id);
      asDownload(reply, file);
      return content;
    });
  }
}
