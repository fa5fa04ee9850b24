import { Injectable, type BeforeApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server as HttpServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Presence } from './presence';
import type { LiveServer } from './socket';

/** So long this node still serves everybody, until the balancer has seen that it is not ready any more. */
const BALANCER_SEES_WITHIN_MS = 2500;
/** People move to another node at a random moment within this time. */
const MOVE_WITHIN_MS = 1500;
const MOVED_AT_LAST_MS = 3000;
/** A request that takes longer, such as a large download, is cut off; it can be resumed. */
const LAST_REQUEST_MS = 6000;

/** The end of a node that others take over from: not ready, people move, what is under way is finished. */
@Injectable()
export class Leaving implements OnModuleDestroy, BeforeApplicationShutdown {
  /** This node is on its way out: whoever distributes work gives it none. */
  begun = false;
  private server: LiveServer | undefined;

  constructor(
    private readonly presence: Presence,
    private readonly http: HttpAdapterHost,
  ) {}

  attach(server: LiveServer): void {
    this.server = server;
  }

  async onModuleDestroy(): Promise<void> {
    this.begun = true;
    if (!this.server || !this.presence.hasOthers) return;
    await pause(BALANCER_SEES_WITHIN_MS);
    this.server.local.emit('server.leaving', { withinMs: MOVE_WITHIN_MS });
    const last = Date.now() + MOVED_AT_LAST_MS;
    while (this.server.sockets.sockets.size && Date.now() < last) await pause(50);
  }

  beforeApplicationShutdown(): void {
    const server = this.http.httpAdapter?.getHttpServer() as HttpServer | undefined;
    setTimeout(() => server?.closeAllConnections?.(), LAST_REQUEST_MS).unref();
  }
}
