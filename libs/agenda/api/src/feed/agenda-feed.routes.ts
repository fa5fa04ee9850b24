import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { OrganisationsLoader } from '@leerkring/organisations/api';
import { CONFIG, Clock, DomainError, RateLimits, calendarOf, refuseFile, sendCalendar, type Config } from '@leerkring/platform/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { entryOf } from '../agenda-calendar';
import { AgendaService } from '../agenda.service';
import { AgendaFeedRepository } from './agenda-feed.repository';
import { AgendaFeedService } from './agenda-feed.service';
import { atomOf, type AtomEntry } from './atom';

const asked = z.object({ id: z.uuid() });
const secretly = z.object({ secret: z.string().regex(/^[\w-]{43}$/) });
const REFRESH_MINUTES = 60;

/** The agenda for other programs: `/files/agenda/<id>.ics`, `/agenda/feed/<secret>.ics` and `/agenda/feed.atom`. */
@Injectable()
export class AgendaFeedRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly agenda: AgendaService,
    private readonly feeds: AgendaFeedService,
    private readonly repository: AgendaFeedRepository,
    private readonly organisations: OrganisationsLoader,
    private readonly rates: RateLimits,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    const route = (url: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) => fastify?.route({ method: 'GET', url, exposeHeadRoute: false, errorHandler: refuseFile, handler });
    route('/files/agenda/:id.ics', (request, reply) => this.event(request, reply));
    route('/agenda/feed/:secret.ics', (request, reply) => this.feed(request, reply));
    route('/agenda/feed.atom', (request, reply) => this.atom(request, reply));
  }

  /** One event, by the same rights as on screen. */
  private async event({ actor, params, ip }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    this.rates.take(`agenda:${actor.accountId ?? ip}`, this.config.EXPORT_RATE);
    const wish = asked.safeParse(params);
    if (!wish.success) throw new DomainError('NOT_FOUND');
    const event = await this.agenda.download(actor, wish.data.id);
    return sendCalendar(reply, `activiteit-${event.id.slice(0, 8)}.ics`, calendarOf([entryOf(event, this.config.PUBLIC_URL)]));
  }

  /** The calendar of whoever was given this address. Nobody signs in here: the secret is what is asked. */
  private async feed(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const wish = secretly.safeParse(request.params);
    const found = wish.success ? await this.feeds.read(wish.data.secret, this.config.PUBLIC_URL) : null;
    // Programs that fetch for many people come from one address: only who guesses is held back by it.
    this.rates.take(found ? `agenda-feed:${found.feedId}` : `agenda-feed-guess:${request.ip}`, this.config.EXPORT_RATE);
    if (!found) throw new DomainError('NOT_FOUND');
    const text = calendarOf(found.entries, { name: 'Leerkring', refreshMinutes: REFRESH_MINUTES });
    const changedAt = Math.max(0, ...found.entries.map(({ stampedAt }) => stampedAt.getTime()));
    void reply.header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex').header('referrer-policy', 'no-referrer');
    return answer(request, reply, text, 'text/calendar; charset=utf-8', changedAt);
  }

  private async atom(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    this.rates.take(`agenda-atom:${request.ip}`, this.config.EXPORT_RATE);
    const address = this.config.PUBLIC_URL ?? `${request.protocol}://${request.host}`;
    const events = await this.repository.news(this.clock.now());
    const entries = await Promise.all(
      events.map(async ({ id, title, summary, organisationId, publishedAt, changedAt }): Promise<AtomEntry> => {
        const author = organisationId ? (await this.organisations.load(organisationId))?.name : undefined;
        return { id, title, summary, page: new URL(`/agenda/${id}`, address).href, author: author ?? 'Leerkring', publishedAt: publishedAt!, updatedAt: changedAt };
      }),
    );
    const updatedAt = events[0]?.changedAt ?? new Date(0);
    const text = atomOf({ title: 'Agenda van Leerkring', self: new URL('/agenda/feed.atom', address).href, page: new URL('/agenda', address).href, updatedAt, entries });
    void reply.header('cache-control', 'public, max-age=300');
    return answer(request, reply, text, 'application/atom+xml; charset=utf-8', updatedAt.getTime());
  }
}

/** Sends a feed, or says that it is still what the program has. */
function answer(request: FastifyRequest, reply: FastifyReply, text: string, mediaType: string, changedAt: number): FastifyReply {
  const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
  void reply.header('etag', etag).header('x-content-type-options', 'nosniff');
  if (changedAt) void reply.header('last-modified', new Date(changedAt).toUTCString());
  return request.headers['if-none-match'] === etag ? reply.status(304).send() : reply.header('content-type', mediaType).send(text);
}
