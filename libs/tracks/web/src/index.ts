export { TrackCards, TrackCardFragment } from './track-cards';
export { TrackFacilitators, TrackFacilitatorsFragment } from './track-facilitators';
export { TrackName, TrackNameFragment } from './track-name';
export { TrackHead, TrackHeadFragment, TrackPromise, TrackPromiseFragment, TrackTerms, TrackTermsFragment } from './track-view';
