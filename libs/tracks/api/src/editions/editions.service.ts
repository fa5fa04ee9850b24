import { Injectable } from '@nestjs/common';
import { amsterdamDay, limits, monthsLater, platformSubject } from '@leerkring/contract';
import { OrganisationsService } from '@leerkring/organisations/api';
import { Access, Clock, DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { ProgrammeRules } from '@leerkring/rules/api';
import { TracksRepository } from '../tracks.repository';
import { Edition, EditionOrganisation, EditionTrack } from './edition.entity';
import { saveEdition, type EditionYear, type SaveEdition, type SaveEditionInput } from './edition.type';
import { EditionsRepository } from './editions.repository';

/** Editions of the programme, and the year of a track in one; the only writer of them. */
@Injectable()
export class EditionsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: EditionsRepository,
    private readonly tracks: TracksRepository,
    private readonly organisations: OrganisationsService,
    private readonly rules: ProgrammeRules,
    private readonly clock: Clock,
  ) {}

  /** Every edition, the newest first. */
  async all(actor: Actor): Promise<Edition[]> {
    await this.access.require(actor, 'edition.read', platformSubject);
    return this.repository.all();
  }

  /**
   * Makes an edition, or changes one as a whole. Making one twice with one id changes nothing.
   * @throws DomainError FORBIDDEN, INPUT_INVALID, EDITION_TRACK_OUTSIDE, EDITIONS_FULL, NOT_FOUND, EDITION_CHANGED when somebody else was ahead
   */
  save(actor: Actor, input: SaveEditionInput): Promise<Edition> {
    const given = check(saveEdition, input);
    return this.works.run(actor, async (work) => {
      await work.require('edition.save', platformSubject);
      const before = await this.repository.lock(given.id, work.manager);
      if (before && given.revision === 0) {
        work.silently('it was made already');
        return before;
      }
      if (!before && given.revision > 0) throw new DomainError('NOT_FOUND');
      if ((before?.revision ?? 0) !== given.revision) throw new DomainError('EDITION_CHANGED', { revision: before?.revision ?? 0 });
      await this.requireFitting(given, before);
      return store(work, given);
    });
  }

  /** The year of each of these tracks: when it is, and about how many meetings it has by the rules of its first day. */
  async yearsOf(trackIds: readonly string[]): Promise<Map<string, EditionYear>> {
    const years = await this.repository.years(trackIds, amsterdamDay(this.clock.now()));
    const entries = [...years.values()].map(async ({ trackId, editionId, startsOn }): Promise<[string, EditionYear]> => {
      const { track_months: months, ...meetings } = await this.rules.together(['track_months', 'start_meetings', 'exchange_meetings', 'closing_meetings'], new Date(`${startsOn}T12:00:00Z`));
      const { start_meetings: start, exchange_meetings: exchange, closing_meetings: closing } = meetings;
      return [trackId, { editionId, startsOn, endsOn: monthsLater(startsOn, months), months, start, exchange, closing }];
    });
    return new Map(await Promise.all(entries));
  }

  private async requireFitting({ startsOn, endsOn, organisations, tracks }: SaveEdition, before: Edition | null): Promise<void> {
    if (startsOn >= endsOn || endsOn > monthsLater(startsOn, 12 * limits.editionYears)) throw new DomainError('INPUT_INVALID', { fields: { endsOn: 'invalid' } });
    if (tracks.some((track) => track.startsOn < startsOn || track.startsOn > endsOn)) throw new DomainError('EDITION_TRACK_OUTSIDE');
    const found = await this.tracks.byIds(tracks.map(({ trackId }) => trackId));
    if (found.size !== new Set(tracks.map(({ trackId }) => trackId)).size || found.size !== tracks.length) throw new DomainError('INPUT_INVALID', { fields: { tracks: 'invalid' } });
    const carriers = before ? (await this.repository.organisations([before.id])).get(before.id) : undefined;
    if (!(await this.organisations.canBeChosen(organisations.map(organisationOf), carriers?.map(organisationOf)))) throw new DomainError('INPUT_INVALID', { fields: { organisations: 'invalid' } });
    if (!before && (await this.repository.all()).length >= limits.editions) throw new DomainError('EDITIONS_FULL');
  }
}

const organisationOf = ({ organisationId }: { organisationId: string }): string => organisationId;

async function store(work: Work, { id, revision, organisations, tracks, ...words }: SaveEdition): Promise<Edition> {
  const edition = await work.manager.save(Edition, { id, ...words, revision: revision + 1 });
  await work.manager.delete(EditionOrganisation, { editionId: id });
  await work.manager.delete(EditionTrack, { editionId: id });
  if (organisations.length) await work.manager.insert(EditionOrganisation, organisations.map((one) => ({ ...one, editionId: id })));
  if (tracks.length) await work.manager.insert(EditionTrack, tracks.map((one) => ({ ...one, editionId: id })));
  await work.audit('edition.save', platformSubject);
  work.record('edition.saved', { editionId: id, revision: revision + 1 }, 'network', platformSubject);
  return edition;
}
