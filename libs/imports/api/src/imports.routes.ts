import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { importKinds, limits } from '@leerkring/contract';
import { DomainError, asDownload, check, refuseFile } from '@leerkring/platform/api';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { faultyFile } from './faulty-file';
import { ImportsService } from './imports.service';
import { ImportTrials } from './import-trials.service';

const BYTES = 'application/octet-stream';
const uploading = z.object({ kind: z.enum(importKinds), name: z.string().trim().min(1).max(limits.fileName) });
const asking = z.object({ language: z.enum(['nl', 'en']).catch('nl') });

/** Files come in at `POST /files/imports?kind=&name=`; the lines that stayed behind go out at `GET /files/imports/<id>/faulty`. */
@Injectable()
export class ImportsRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly service: ImportsService,
    private readonly trials: ImportTrials,
  ) {}

  onModuleInit(): void {
    // Commands run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (!fastify) return;
    if (!fastify.hasContentTypeParser(BYTES)) fastify.addContentTypeParser(BYTES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    fastify.route({
      method: 'POST',
      url: '/files/imports',
      // One that is a little too large is read to its end, and told so.
      bodyLimit: limits.importBytes + 1024 * 1024,
      // Before the first byte is taken.
      preParsing: async (request) => this.service.expect(known(request)),
      handler: (request, reply) => this.upload(request, reply),
      errorHandler: (error, request, reply) => refuseFile((error as FastifyError).code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? new DomainError('IMPORT_TOO_LARGE') : error, request, reply),
    });
    fastify.route({ method: 'GET', exposeHeadRoute: false, url: '/files/imports/:id/faulty', handler: (request, reply) => this.faulty(request, reply), errorHandler: refuseFile });
  }

  private async upload(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { kind, name } = check(uploading, request.query);
    if (!Buffer.isBuffer(request.body)) throw new DomainError('IMPORT_UNREADABLE');
    const { id } = await this.service.upload(known(request), { kind, fileName: name, bytes: new Uint8Array(request.body) });
    return reply.status(201).send({ id });
  }

  private async faulty(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { language } = check(asking, request.query);
    const imported = await this.service.byId(known(request), (request.params as { id: string }).id);
    const lines = imported.state === 'trying' ? ((await this.trials.try(imported))?.lines.filter(({ outcome }) => outcome === 'faulty') ?? []) : imported.faulty.toSorted((a, b) => a.line - b.line);
    const content = Buffer.from(faultyFile(imported, lines, language));
    const fileName = `${imported.fileName.replace(/\.[^.]+$/, '')} ${language === 'nl' ? 'niet ingelezen' : 'left out'}.csv`;
    return asDownload(reply, { fileName, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') }).send(content);
  }
}

/** @throws DomainError UNAUTHENTICATED */
function known({ actor }: FastifyRequest): FastifyRequest['actor'] {
  if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
  return actor;
}
