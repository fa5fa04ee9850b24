import { Injectable } from '@nestjs/common';
import { SeatTallies, type SeatTally } from '@leerkring/agenda/api';
import { OverseenApplications, type OverseenApplication, type OverseenTrack } from '@leerkring/applications/api';
import { applicationStateNames, commitmentPartyNames, intakeStandingNames, nextActionOf, waitedOnNames } from '@leerkring/contract';
import { DomainError, Works, type Actor } from '@leerkring/platform/api';
import { OverviewService } from '../overview/overview.service';
import type { OverviewFilterInput } from '../overview/overview.type';
import { texts } from '../texts';
import { toCsv, toOds, type Cell, type Sheet } from './sheet';

export const sheetFormats = ['csv', 'ods'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** More than all municipalities in all tracks. */
const MOST = 5000;

export interface SheetFile {
  fileName: string;
  content: Buffer;
}

/** The overview as a file, by the same rows as on screen; in a file that can have more sheets also how full the events are. */
@Injectable()
export class OverviewExport {
  constructor(
    private readonly works: Works,
    private readonly applications: OverseenApplications,
    private readonly overview: OverviewService,
    private readonly tallies: SeatTallies,
  ) {}

  /** Every fetch is audited, per track. @throws DomainError NOT_FOUND for who looks after none of it, INPUT_INVALID */
  async file(actor: Actor, filter: OverviewFilterInput, format: SheetFormat, language: 'nl' | 'en'): Promise<SheetFile> {
    const wish = this.overview.wishOf(filter);
    return this.works.run(actor, async (work) => {
      const tracks = (await this.applications.tracks(actor, work.manager)).filter(({ slug }) => !wish.trackSlug || slug === wish.trackSlug);
      if (!tracks.length) throw new DomainError('NOT_FOUND');
      for (const { id } of tracks) {
        await work.require('overview.export', { type: 'track', id });
        await work.audit('overview.export', { type: 'track', id });
      }
      work.silently('a download is kept in the audit log');
      const sheet = sheetOf(await this.applications.page(actor, wish, MOST, null, work.manager), tracks, language);
      const seats = format === 'ods' ? await this.tallies.overseen(actor, work.manager) : [];
      const ofTracks = seats.filter(({ trackId }) => !wish.trackSlug || tracks.some(({ id }) => id === trackId));
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(work.now);
      return { fileName: `${texts[language].fileName}-${day}.${format}`, content: format === 'csv' ? toCsv(sheet) : toOds(sheet, ...(ofTracks.length ? [seatsSheetOf(ofTracks, language)] : [])) };
    });
  }
}

function sheetOf(rows: OverseenApplication[], tracks: readonly OverseenTrack[], language: 'nl' | 'en'): Sheet {
  const t = texts[language];
  const names = new Map(tracks.map(({ id, nameNl, nameEn }) => [id, language === 'nl' ? nameNl : nameEn]));
  const line = ({ trackId, municipality, province, state, since, waitsOn, missing, caseMissing, intake, submittedAt }: OverseenApplication): Cell[] => [
    names.get(trackId)!,
    municipality,
    province,
    applicationStateNames[state][language],
    since,
    waitsOn && waitedOnNames[waitsOn][language],
    intake && intakeStandingNames[intake][language],
    [...missing.map((party) => commitmentPartyNames[party][language]), ...(caseMissing ? [t.theCase] : [])].join(', '),
    nextActionOf(state, { signed: missing.length === 0, caseMissing })[language],
    submittedAt,
  ];
  return { title: t.sheet, language, headings: t.headings, rows: rows.map(line) };
}

function seatsSheetOf(rows: readonly SeatTally[], language: 'nl' | 'en'): Sheet {
  const t = texts[language];
  const line = ({ title, startsAt, capacity, confirmed, unconfirmed, waitlisted, free }: SeatTally): Cell[] => [title, startsAt, capacity ?? t.unbounded, confirmed, unconfirmed, waitlisted, free ?? t.unbounded];
  return { title: t.seatsSheet, language, headings: t.seatsHeadings, rows: rows.map(line) };
}
