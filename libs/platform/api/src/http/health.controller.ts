import { Controller, Get, Header, Injectable, Req } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { Public } from '../access/public.decorator';
import { DomainError } from '../errors/domain-error';
import { Leaving } from '../realtime/leaving';

const DATABASE_ANSWERS_WITHIN_MS = 1000;

@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor(database: DataSource) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'leerkring_pending_reactions',
      help: 'Reactions that wait to be worked off.',
      registers: [this.registry],
      async collect() {
        const [row] = await database.query<{ count: number }[]>('SELECT count(*)::int AS count FROM event_deliveries WHERE delivered_at IS NULL');
        this.set(row?.count ?? 0);
      },
    });
  }
}

/** For machines: alive, ready to serve, and figures (only from the machine itself: they are not for the public). */
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly database: DataSource,
    private readonly metrics: Metrics,
    private readonly leaving: Leaving,
  ) {}

  @Get('healthz')
  alive(): { ok: true } {
    return { ok: true };
  }

  @Get('readyz')
  async ready(): Promise<{ ok: true }> {
    if (this.leaving.begun || !(await this.databaseAnswers())) throw new DomainError('UNAVAILABLE');
    return { ok: true };
  }

  private async databaseAnswers(): Promise<boolean> {
    const answer = this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, pause(DATABASE_ANSWERS_WITHIN_MS, false, { ref: false })]);
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  figures(@Req() request: FastifyRequest): Promise<string> {
    const local = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for'];
    if (!local) throw new DomainError('NOT_FOUND');
    return this.metrics.registry.metrics();
  }
}
