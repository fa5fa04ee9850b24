import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '@leerkring/contract';
import { DomainError, Storage, Uploads, asDownload, asPicture, refuseFile, type Actor, type WholeFile } from '@leerkring/platform/api';
import { Attachments } from './attachments.service';

const PATH = '/files/attachments';
/** Of uploads that are not whole yet. */
export const FOLDER = 'attachments';

/** Uploads by tus at `/files/attachments`; a file is saved from `/<id>` and an image shown from `/<id>/image` below it. */
@Injectable()
export class AttachmentsRoutes implements OnModuleInit {
  constructor(
    private readonly uploads: Uploads,
    private readonly attachments: Attachments,
    private readonly storage: Storage,
  ) {}

  async onModuleInit(): Promise<void> {
    const { fastify } = await this.uploads.open({
      path: PATH,
      folder: FOLDER,
      maxBytes: limits.attachmentBytes,
      expect: (actor, metadata) => this.attachments.expectUpload(actor, metadata),
      store: (actor, file) => this.store(actor, file),
    });
    fastify?.route({ method: 'GET', url: `${PATH}/:id`, exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.download(request, reply) });
    fastify?.route({ method: 'GET', url: `${PATH}/:id/image`, exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.image(request, reply) });
  }

  /** Tells the browser what it needs to show the file before its post does. */
  private async store(actor: Actor, file: WholeFile): Promise<Record<string, string>> {
    const { id, mediaType, width, height } = await this.attachments.addUpload(actor, file);
    return { 'Leerkring-Attachment': JSON.stringify({ id, mediaType, width, height }) };
  }

  private async download(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const attachment = await this.attachments.download(...asked(request));
    return asDownload(reply, attachment).send(this.storage.read(attachment.id));
  }

  private async image(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const attachment = await this.attachments.image(...asked(request));
    asPicture(reply, attachment, attachment.mediaType);
    // Asked every time whether it may still be shown; the bytes never change.
    if (request.headers['if-none-match'] === `"${attachment.sha256}"`) return reply.removeHeader('content-length').code(304).send();
    return reply.send(this.storage.read(attachment.id));
  }
}

function asked({ actor, params }: FastifyRequest): [actor: Actor, id: string] {
  if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
  return [actor, (params as { id: string }).id];
}
