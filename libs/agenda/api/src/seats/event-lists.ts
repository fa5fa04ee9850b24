import { Injectable } from '@nestjs/common';
import { municipalFunctionNames, seatStateNames } from '@leerkring/contract';
import { AccountsLoader, type Account } from '@leerkring/identity/api';
import { OrganisationsLoader } from '@leerkring/organisations/api';
import { Works, fileSlug, toBadges, toPdf, type Actor, type Badge, type Paper } from '@leerkring/platform/api';
import { AgendaEvent } from '../agenda-event.entity';
import { csvOf } from './csv';
import { ProgrammeRepository } from './programme.repository';
import { agendaEventRef } from './seat-book';
import { SeatsRepository } from './seats.repository';

export const eventListFiles = ['list.pdf', 'list.csv', 'badges.pdf'] as const;
export type EventListFile = (typeof eventListFiles)[number];

/** Somebody who is expected, or came without a seat. */
interface Guest {
  session: string;
  name: string;
  function: string;
  organisation: string;
  state: string;
  presence: string;
}

const presenceNames = { present: 'aanwezig', absent: 'afwezig' } as const;
const day = new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', dateStyle: 'full' });
const HEADINGS = ['Sessie', 'Naam', 'Functie', 'Gemeente of organisatie', 'Status', 'Aanwezig'];

/** Who comes, as files for the door: a list to print or to work on, and badges. In Dutch, with the names that people have now. */
@Injectable()
export class EventLists {
  constructor(
    private readonly works: Works,
    private readonly programme: ProgrammeRepository,
    private readonly seats: SeatsRepository,
    private readonly accounts: AccountsLoader,
    private readonly organisations: OrganisationsLoader,
  ) {}

  /** Every fetch is audited. @throws DomainError NOT_FOUND, FORBIDDEN */
  async file(actor: Actor, id: string, file: EventListFile): Promise<{ fileName: string; content: Buffer }> {
    const event = await this.works.run(actor, async (work) => {
      await work.require('seat.oversee', agendaEventRef(id));
      work.silently('a download is kept in the audit log');
      await work.audit(`event_seats.${file.replace('.', '_')}`, agendaEventRef(id));
      return work.manager.findOneByOrFail(AgendaEvent, { id });
    });
    const name = file === 'badges.pdf' ? 'badges' : 'presentielijst';
    const content = await this.contentOf(event, file);
    return { fileName: `${name}-${fileSlug(event.title) || 'activiteit'}.${file.split('.')[1]}`, content: Buffer.from(content) };
  }

  private async contentOf(event: AgendaEvent, file: EventListFile): Promise<string | Uint8Array> {
    const guests = await this.guests(event.id);
    if (file === 'list.csv') return csvOf([HEADINGS, ...guests.map(({ session, name, function: held, organisation, state, presence }) => [session, name, held, organisation, state, presence])]);
    if (file === 'list.pdf') return toPdf(listOf(event, guests));
    return toBadges(`Badges voor ${event.title}`, badgesOf(guests));
  }

  /** Who has a place, by session and by name, and then who walked in. */
  private async guests(eventId: string): Promise<Guest[]> {
    const blocks = (await this.programme.blocks([eventId])).get(eventId) ?? [];
    const byBlock = await this.programme.sessions(blocks.map(({ id }) => id));
    const seats = (await this.seats.ofEvent(eventId)).filter(({ state }) => state === 'confirmed');
    const people = new Map(await Promise.all([...new Set(seats.map(({ accountId }) => accountId))].map(async (id) => [id, await this.accounts.load(id)] as const)));
    const names = new Map(await Promise.all([...new Set(seats.map(({ organisationId }) => organisationId))].map(async (id) => [id, (await this.organisations.load(id))?.name ?? ''] as const)));
    const sessions = blocks.flatMap((block) => (byBlock.get(block.id) ?? []).map((session) => ({ id: session.id, title: `${block.title}: ${session.title}` })));
    const walkIns = await this.seats.walkIns(sessions.map(({ id }) => id));
    return sessions.flatMap(({ id, title }) => {
      const expected = seats.filter(({ sessionId }) => sessionId === id).map((seat): Guest => ({ session: title, ...told(people.get(seat.accountId) ?? null), organisation: names.get(seat.organisationId) ?? '', state: seatStateNames.confirmed.nl, presence: seat.presence ? presenceNames[seat.presence] : '' }));
      const walked = walkIns.filter(({ sessionId }) => sessionId === id).map(({ name, organisation }): Guest => ({ session: title, name, function: '', organisation, state: 'Zonder aanmelding', presence: presenceNames.present }));
      return [...expected.toSorted((one, other) => one.name.localeCompare(other.name, 'nl')), ...walked];
    });
  }
}

function told(account: Account | null): Pick<Guest, 'name' | 'function'> {
  return account ? { name: account.name, function: account.jobTitle ?? municipalFunctionNames[account.function].nl } : { name: '…', function: '' };
}

function listOf({ title, startsAt, place }: AgendaEvent, guests: Guest[]): Paper {
  const sections = [...Map.groupBy(guests, ({ session }) => session)].map(([heading, here]) => ({
    heading,
    blocks: [{ kind: 'table' as const, headings: ['Naam', 'Functie', 'Namens', 'Aanwezig'], rows: here.map(({ name, function: held, organisation, presence }) => [name, held, organisation, presence]) }],
  }));
  return { title: `Presentielijst van ${title}`, facts: [day.format(startsAt), ...(place ? [`Plaats: ${place}`] : []), `${new Set(guests.map(({ name, organisation }) => `${name} ${organisation}`)).size} mensen`], sections };
}

/** One for each person, also for who goes to several sessions. */
function badgesOf(guests: Guest[]): Badge[] {
  const people = new Map(guests.map(({ name, function: held, organisation }) => [`${name} ${held} ${organisation}`, { name, lines: [held, organisation] }]));
  return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}
