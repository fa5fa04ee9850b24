import type { INestApplicationContext } from '@nestjs/common';
import { AgendaService, type AgendaEvent } from '@leerkring/agenda/api';
import { wallTimeOf } from '@leerkring/contract';
import type { Actor } from '@leerkring/platform/api';
import { events } from './content/index';
import type { EventContent } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

const WEEKS_AHEAD = 2 * 7 * 24 * 60;

/** The agenda of the demo. */
export class SeedEvents {
  private readonly agenda: AgendaService;

  constructor(
    app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.agenda = app.get(AgendaService);
  }

  async plant(): Promise<void> {
    this.clock.ago(WEEKS_AHEAD);
    for (const event of events) await this.event(event);
  }

  private async event(content: EventContent): Promise<void> {
    const { by, isProposal, group, monthly, cancelled, parts = [] } = content;
    const actor = await this.ground.actor(by);
    const words = { ...this.words(content, content), coOrganiserIds: [], termIds: [] };
    if (isProposal) return void (await this.agenda.propose(actor, words));
    const series = monthly ? { step: 'month' as const, until: this.day(content.dayOffset + monthly * 31) } : null;
    const [event] = await this.agenda.plan(actor, { ...words, ...(group && { groupId: this.ground.groupId(group) }), series });
    for (const part of parts) await this.part(actor, content, event!, part);
    if (cancelled) await this.agenda.cancel(actor, { id: event!.id, revision: event!.revision, reason: cancelled });
  }

  private async part(actor: Actor, content: EventContent, { id }: AgendaEvent, part: NonNullable<EventContent['parts']>[number]): Promise<void> {
    await this.agenda.plan(actor, { ...this.words({ ...content, description: '' }, part), title: part.title, parentId: id, coOrganiserIds: [], termIds: [] });
  }

  private words({ type, title, summary, description, dayOffset, link, province, functions }: EventContent, { from, to, place }: { from: string; to: string; place?: string }) {
    const at = (time: string) => ({ wallTime: wallTimeOf(this.clock.day(dayOffset, time)) });
    return { type, title, summary, description, startsAt: at(from), endsAt: at(to), place, link, province, functions };
  }

  private day(offset: number): string {
    return wallTimeOf(this.clock.day(offset, '12:00')).slice(0, 10);
  }
}
