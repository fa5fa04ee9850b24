export { ApplicationAnswers } from './application-answers';
export { ApplicationCourse, ApplicationHistory } from './application-course';
export { ApplicationForm } from './application-form';
export { ApplicationHead } from './application-head';
export { useApplication } from './applications.live';
export { TrackApplicationsFragment } from './applications.queries';
export { Commitments } from './commitments';
export { ApplicationDeeds } from './move-application';
export { ApplyForTrack, TrackApplications } from './track-applications';
