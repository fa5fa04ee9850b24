export { TracksModule } from './tracks.module';
export { Track, TrackAlias, TrackFacilitator, trackStates, type TrackLetter, type TrackState, type TrackTexts } from './track.entity';
export { TaxonomyTerm, TrackTerm, taxonomies, type Taxonomy } from './taxonomy-term.entity';
export { TrackType } from './track.type';
export { TracksLoader } from './tracks.loader';
export { TracksService } from './tracks.service';
export type { TrackFacts } from './tracks.policy';
export { programmeRows, trackIdOf } from './programme/programme';
