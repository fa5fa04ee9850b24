import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { EventName, Permission, SubjectRef } from '@leerkring/contract';
import { Access } from '../access/access.service';
import type { Actor } from '../access/actor';
import { Actors } from '../access/actors.service';
import { DomainError } from '../errors/domain-error';
import { Nodes } from '../realtime/nodes';
import type { Work } from '../work/work';
import { Works } from '../work/works.service';

const CHECK_EVERY_MS = 15_000;
/** How long the end of a right waits for the other nodes; whoever missed it checks within 15 s by itself. */
const HEARD_WITHIN_MS = 1000;

export interface Running {
  actor: Actor;
  permission: Permission;
  subject: SubjectRef;
  /** Stops it; what was sent already is gone. */
  cut: () => void;
}

/** Files that are going out from this node: each goes on for as long as its reader has the right to it. */
@Injectable()
export class RunningDownloads implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('downloads');
  private readonly running = new Set<Running>();
  private readonly ending = new Set<EventName>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly nodes: Nodes,
    private readonly works: Works,
  ) {}

  onModuleInit(): void {
    this.nodes.on('access.changed', ({ accountIds }) => this.recheck(accountIds));
    this.nodes.on('downloads.ending', () => this.recheck());
    this.works.onCommitted((works) => this.committed(works));
    this.timer = setInterval(() => void this.recheck(), CHECK_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A room tells, at start, which news end rights to files. */
  endAt(...names: EventName[]): void {
    for (const name of names) this.ending.add(name);
  }

  /** How many files go out now. */
  get count(): number {
    return this.running.size;
  }

  /**
   * Sends a file for as long as the right to it holds.
   * @param open asks for the right and opens the file; called only when a right that ends meanwhile can be noticed
   */
  async send(reply: FastifyReply, asked: Omit<Running, 'cut'>, open: () => Promise<Readable>): Promise<FastifyReply> {
    let body: Readable | undefined;
    let ended = false;
    const cut = (): void => {
      ended = true;
      if (!body) return;
      body.destroy();
      reply.raw.destroy();
    };
    const stop = this.watch({ ...asked, cut });
    reply.raw.once('close', stop);
    try {
      body = await open();
      if (ended) throw new DomainError('NOT_FOUND');
    } catch (error) {
      stop();
      body?.destroy();
      throw error;
    }
    return reply.send(body);
  }

  /** Cuts something that goes out when the right to it ends, until what is returned is called. For what is one of many in an answer. */
  watch(one: Running): () => void {
    this.running.add(one);
    return () => void this.running.delete(one);
  }

  private async committed(works: readonly Work[]): Promise<void> {
    const accountIds = works.flatMap((work) => [...work.accessChanged]);
    if (accountIds.length) await this.recheck(accountIds);
    if (!works.some((work) => work.events.some(({ name }) => this.ending.has(name)))) return;
    await Promise.all([this.recheck(), this.nodes.ask('downloads.ending', {}, HEARD_WITHIN_MS)]);
  }

  /** Cuts what may not go on: of these people, or of everybody. */
  private async recheck(accountIds?: readonly string[]): Promise<void> {
    const asked = [...this.running].filter(({ actor }) => !accountIds || accountIds.includes(actor.accountId!));
    if (!asked.length) return;
    const answers = await this.answers(asked).catch((error: unknown) => {
      // Rights that cannot be asked for do not count: whoever asks again is asked at the door.
      this.log.warn(`rights not checked, ${asked.length} downloads cut: ${String(error)}`);
      return asked.map(() => false);
    });
    for (const one of asked.filter((_, index) => !answers[index])) {
      this.running.delete(one);
      one.cut();
    }
  }

  private async answers(asked: readonly Running[]): Promise<boolean[]> {
    const renewed = await this.actors.renewed(asked.map(({ actor }) => actor));
    return Promise.all(asked.map(async ({ permission, subject }, index) => renewed[index] !== null && this.access.can(renewed[index]!, permission, subject)));
  }
}
