import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { intakeKindNames, intakeWayNames } from '@leerkring/contract';
import { CONFIG, Calendars, DomainError, RateLimits, calendarOf, refuseFile, sendCalendar, type CalendarEntry, type Config } from '@leerkring/platform/api';
import { OrganisationsLoader } from '@leerkring/organisations/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { IntakesRepository, type WholeIntake } from './intakes.repository';
import { IntakesService } from './intakes.service';

const asked = z.object({ id: z.uuid() });

/** Appointments for one's own calendar: each at `GET /files/intakes/<id>.ics`, for who may read its application, and those that one takes part in in the feed of the agenda. */
@Injectable()
export class IntakesRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly intakes: IntakesService,
    private readonly repository: IntakesRepository,
    private readonly organisations: OrganisationsLoader,
    private readonly calendars: Calendars,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.calendars.register(async (actor, from) => Promise.all((await this.repository.ofPerson(actor, from)).map((whole) => this.entry(whole))));
    // Commands such as the seed run the rooms without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.route({ method: 'GET', url: '/files/intakes/:id.ics', exposeHeadRoute: false, errorHandler: refuseFile, handler: (request, reply) => this.download(request, reply) });
  }

  private async download({ actor, params }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!actor.accountId) throw new DomainError('UNAUTHENTICATED');
    this.rates.take(`intakes:${actor.accountId}`, this.config.EXPORT_RATE);
    const wish = asked.safeParse(params);
    if (!wish.success) throw new DomainError('NOT_FOUND');
    const { id } = wish.data;
    return sendCalendar(reply, `intake-${id.slice(0, 8)}.ics`, calendarOf([await this.entry(await this.intakes.whole(actor, id))]));
  }

  /** In Dutch, as all files are. */
  private async entry({ intake, slot, application }: WholeIntake): Promise<CalendarEntry> {
    const { id, kind, sequence, bookedAt, changedAt, cancelledAt } = intake;
    const { name } = (await this.organisations.load(application.organisationId))!;
    const link = cancelledAt ? '' : slot.link;
    const page = this.config.PUBLIC_URL ? new URL(`/aanmeldingen/${application.id}`, this.config.PUBLIC_URL).href : null;
    return {
      id,
      title: `${intakeKindNames[kind].nl}: ${name}`,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      location: slot.place || link || null,
      description: [intakeWayNames[slot.way].nl, link, page].filter(Boolean).join('\n\n'),
      page,
      stampedAt: cancelledAt ?? changedAt ?? bookedAt,
      sequence,
      isCancelled: Boolean(cancelledAt),
    };
  }
}
