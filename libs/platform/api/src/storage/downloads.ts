import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorSentences } from '@leerkring/contract';
import { httpStatusOf, toClientError } from '../errors/error.filter';

/** A stored file as it goes out. */
export interface Download {
  fileName: string;
  bytes: number;
  sha256: string;
}

/** Prepares the answer for a file that is saved, never opened in the page: whatever is in it runs nowhere. */
export function asDownload(reply: FastifyReply, { fileName, bytes, sha256 }: Download): FastifyReply {
  return contained(reply)
    .header('content-type', 'application/octet-stream')
    .header('content-length', bytes)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('cache-control', 'private, no-store')
    .header('etag', `"${sha256}"`);
}

/** Prepares the answer for a package that is made while it goes out; what it will weigh is not known yet. */
export function asPackage(reply: FastifyReply, fileName: string): FastifyReply {
  return contained(reply).header('content-type', 'application/zip').header('content-disposition', `attachment; filename="${fileName}"`).header('cache-control', 'private, no-store');
}

/**
 * Prepares the answer for a picture that pages show. The browser may keep it, and asks each time whether it may still show it.
 * @param mediaType of a picture of dots, found in its content
 */
export function asPicture(reply: FastifyReply, { bytes, sha256 }: Download, mediaType: string): FastifyReply {
  return contained(reply)
    .header('content-type', mediaType)
    .header('content-length', bytes)
    .header('content-disposition', 'inline')
    .header('cache-control', 'private, no-cache')
    .header('etag', `"${sha256}"`);
}

/** Answers what a route for files refuses: such routes may be there before the filter for all others is. */
export function refuseFile(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  const { code, details } = toClientError(error);
  void reply.status(httpStatusOf(code)).send({ error: { code, message: errorSentences[code].en, ...(details && { details }) } });
}

function contained(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', "sandbox; default-src 'none'").header('x-content-type-options', 'nosniff');
}
