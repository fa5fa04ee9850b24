import { anAgendaEvent } from '@leerkring/agenda/api/testing';
import { Application, ApplicationChange, Commitment } from '@leerkring/applications/api';
import type { ApplicationState, CommitmentParty, SeatState } from '@leerkring/contract';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import type { TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator, type Track } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';

interface Wishes {
  state: ApplicationState;
  /** How long it is in that state. */
  days?: number;
  committed?: CommitmentParty[];
  /** Never submitted. */
  unseen?: boolean;
  begunBy?: TestAccount;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** An application of this municipality that came into a state some days ago. */
export async function anApplicationIn(app: TestApp, track: Track, organisationId: string, { state, days = 1, committed = [], unseen = false, begunBy }: Wishes): Promise<{ id: string; begunBy: TestAccount }> {
  const id = uuid();
  const { manager } = app.database;
  const person = begunBy ?? (await anAccount(app, { organisationId }));
  const since = new Date(app.clock.now().getTime() - days * DAY_MS);
  await manager.insert(Application, { id, organisationId, trackId: track.id, begunById: person.id, state, createdAt: since, submittedAt: unseen ? null : since });
  await manager.query('INSERT INTO streams (stream, head) VALUES ($1, 0)', [`application:${id}`]);
  if (state !== 'draft' && state !== 'submitted') await manager.insert(ApplicationChange, { id: uuid(), applicationId: id, fromState: 'submitted', toState: state, madeById: person.id, reason: '', madeAt: since });
  for (const party of committed) {
    const { id: givenById } = await anAccount(app, { organisationId });
    await manager.insert(Commitment, { applicationId: id, party, givenById, function: 'griffier', givenAt: since });
  }
  return { id, begunBy: person };
}

/** Somebody facilitates a track. */
export async function aFacilitator(app: TestApp, track: Track, organisationId: string | null): Promise<TestAccount> {
  const account = await anAccount(app, { organisationId });
  await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: account.id, role: 'lead', assignedAt: app.clock.now() });
  return account;
}

/** A municipality where nobody has an account yet. */
export async function aQuietTown(app: TestApp): Promise<{ id: string; name: string }> {
  const [town] = await app.database.query<{ id: string; name: string }[]>(
    `SELECT o.id, o.name FROM organisations o WHERE o.kind = 'municipality' AND NOT EXISTS (SELECT FROM accounts a WHERE a.organisation_id = o.id) ORDER BY o.name DESC LIMIT 1`,
  );
  return town!;
}

/** An event of a track with a session for each of these capacities; the seats are in the first one. */
export async function anEventWithSeats(app: TestApp, track: Track, capacities: readonly (number | null)[], seats: readonly SeatState[] = [], startsAt?: Date): Promise<{ id: string }> {
  const { manager } = app.database;
  const { id } = await anAgendaEvent(app, { trackId: track.id, ...(startsAt && { startsAt, endsAt: new Date(startsAt.getTime() + 60_000) }) });
  const [blockId, now] = [uuid(), app.clock.now()];
  await manager.query(`INSERT INTO event_blocks (id, agenda_event_id, title, from_minute, until_minute) VALUES ($1, $2, 'Ochtend', 0, 60)`, [blockId, id]);
  const sessionIds = capacities.map(() => uuid());
  const session = `INSERT INTO parallel_sessions (id, block_id, agenda_event_id, position, title, description, room, led_by, capacity, walk_in_minutes, last_place) VALUES ($1, $2, $3, $4, 'Sessie', '', '', '', $5, 0, 0)`;
  for (const [position, capacity] of capacities.entries()) await manager.query(session, [sessionIds[position], blockId, id, position, capacity]);
  for (const [place, state] of seats.entries()) {
    const { id: organisationId } = aMunicipality();
    const person = await anAccount(app, { organisationId });
    await manager.query('INSERT INTO seats (id, agenda_event_id, block_id, session_id, account_id, organisation_id, state, place, confirm_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      uuid(), id, blockId, sessionIds[0], person.id, organisationId, state, place + 1, state === 'offered' ? now : null, now,
    ]);
  }
  return { id };
}
