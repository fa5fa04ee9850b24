import type { INestApplicationContext } from '@nestjs/common';
import { ContactsService } from '@leerkring/contacts/api';
import { organisationIdOf } from '@leerkring/organisations/api';
import { contacts } from './content/contacts';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

const DAY = 24 * 60;
const KNOWN_SINCE = 60 * DAY;

/** Whom the programme knows at municipalities, kept by the programme manager. */
export class SeedContacts {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {}

  async plant(): Promise<void> {
    this.clock.ago(KNOWN_SINCE);
    const manager = await this.ground.actor('manager');
    for (const { municipality, ...contact } of contacts) await this.app.get(ContactsService).add(manager, { organisationId: organisationIdOf(municipality), ...contact });
  }
}
