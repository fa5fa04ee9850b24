import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { asDownload } from '../storage/downloads';

/** Sends iCalendar as a file that goes into somebody's calendar. */
export function sendCalendar(reply: FastifyReply, fileName: string, text: string): FastifyReply {
  const content = Buffer.from(text);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return asDownload(reply, { fileName, bytes: content.byteLength, sha256 }).header('content-type', 'text/calendar; charset=utf-8').send(content);
}
