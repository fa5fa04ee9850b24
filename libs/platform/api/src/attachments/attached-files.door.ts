import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentTypeOf, limits, type AttachmentNews } from '@leerkring/contract';
import type { Actor } from '../access/actor';
import { DomainError } from '../errors/domain-error';
import { asDownload, asPicture, refuseFile } from '../storage/downloads';
import type { Storage } from '../storage/storage';
import type { Uploads, WholeFile } from '../storage/uploads';
import type { AttachedFilesKind } from './attached-file';
import type { AttachedFiles } from './attached-files';

/** Opens the door of a kind of files: uploads by tus at its path; a file is saved from `/<id>` and an image shown from `/<id>/image` below it. */
export async function openDoorOf(files: AttachedFiles, { path, folder }: AttachedFilesKind, { uploads, storage }: { uploads: Uploads; storage: Storage }): Promise<void> {
  /** Tells the browser what it needs to show the file before its words do. */
  const told = ({ id, mediaType, width, height }: AttachmentNews): Record<string, string> => ({ 'Leerkring-Attachment': JSON.stringify({ id, mediaType, width, height }) });
  const store = async (actor: Actor, file: WholeFile): Promise<Record<string, string>> => told(await files.addUpload(actor, file));
  const made = async (uploadId: string): Promise<Record<string, string> | null> => {
    const attachment = await files.ofUpload(uploadId);
    return attachment && told(attachment);
  };
  const download = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const attachment = await files.download(...asked(request));
    return asDownload(reply, attachment).send(await storage.read(attachment));
  };
  const image = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const attachment = await files.image(...asked(request));
    asPicture(reply, attachment, attachment.mediaType);
    // Asked every time whether it may still be shown; the bytes never change.
    if (request.headers['if-none-match'] === `"${attachment.sha256}"`) return reply.removeHeader('content-length').code(304).send();
    return reply.send(await storage.read(attachment));
  };
  const { fastify } = await uploads.open({ path, folder, maxBytes: limits.attachmentBytes, typeOf: attachmentTypeOf, macros: false, barePictures: true, expect: (actor, metadata) => files.expectUpload(actor, metadata), made, store });
  for (const [url, handler] of [[`${path}/:id`, download], [`${path}/:id/image`, image]] as const) {
    fastify?.route({ method: 'GET', url, exposeHeadRoute: false, errorHandler: refuseFile, handler });
  }
}

function asked({ actor, params }: FastifyRequest): [actor: Actor, id: string] {
  if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
  return [actor, (params as { id: string }).id];
}
