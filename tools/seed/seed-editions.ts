import type { INestApplicationContext } from '@nestjs/common';
import { amsterdamDay, monthsLater, type EditionRole, type TrackState } from '@leerkring/contract';
import { OrganisationsService, organisationIdOf } from '@leerkring/organisations/api';
import { EditionsService, trackIdOf } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { tracks } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

const MANAGER = 'manager';
/** Who asks for the programme, and who carries it out. */
const carriers = [
  { kind: 'ministry', name: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties', role: 'commissioner' },
  { kind: 'association', name: 'Vereniging van Nederlandse Gemeenten', role: 'executor' },
] as const;
/** Apeldoorn and Zwolle. */
const partners = ['gm0200', 'gm0193'];

/** In how many months a track begins, by how far it is. */
const beginsIn: Record<TrackState, number> = { closed: -12, closing: -11, running: -4, open: 2, in_preparation: 8 };

/** The edition of the programme that runs, with the organisations that carry it. */
export async function seedEditions(app: INestApplicationContext, clock: SeedClock, ground: Ground): Promise<void> {
  clock.ago(0);
  const month = (months: number): string => `${monthsLater(amsterdamDay(clock.now()), months).slice(0, 7)}-01`;
  const [startsOn, endsOn] = [month(-12), month(24)];
  const years = startsOn.slice(0, 4) + '–' + endsOn.slice(0, 4);
  const manager = await ground.actor(MANAGER);
  const organisations = partners.map((code) => ({ organisationId: organisationIdOf(code), role: 'partner' as EditionRole }));
  for (const { role, ...words } of carriers) {
    const { organisation } = await app.get(OrganisationsService).add(manager, words);
    organisations.push({ organisationId: organisation.id, role });
  }
  await app.get(EditionsService).save(manager, {
    id: uuid(),
    revision: 0,
    nameNl: `Editie ${years}`,
    nameEn: `Edition ${years}`,
    startsOn,
    endsOn,
    organisations,
    tracks: tracks.map(({ slug, state }) => ({ trackId: trackIdOf(slug), startsOn: month(beginsIn[state]) })),
  });
}
