export { TrackCards, TrackCardFragment } from './track-cards';
export { TrackFacilitators, TrackFacilitatorsFragment } from './track-facilitators';
export { TrackName, TrackNameFragment } from './track-name';
export { TrackHead, TrackHeadFragment, TrackPromise, TrackPromiseFragment, TrackTerms, TrackTermsFragment } from './track-view';
export { TermsField } from './terms/terms-field';
export { TermFragment, TermsQuery, type TermData } from './terms/terms.queries';
