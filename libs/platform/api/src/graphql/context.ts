import type { FastifyReply, FastifyRequest } from 'fastify';
import type DataLoader from 'dataloader';
import type { Actor } from '../access/actor';

/** What every resolver can reach for. Loaders live as long as one request. */
export interface RequestContext {
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
  loaders: Map<symbol, DataLoader<string, unknown>>;
}
