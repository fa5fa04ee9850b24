import { graphql } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';
import { SpeakerFragment } from '../fragments';

registerPolicies({ LiveSession: { fields: { observers: { merge: false } } } });

export const InviteObserver = graphql(
  `
    mutation InviteObserver($input: InviteObserverInput!) {
      inviteObserver(input: $input) {
        liveSession {
          id
          observers {
            id
            reason
            account {
              ...LiveSessionSpeaker
            }
            invitedBy {
              id
              name
            }
          }
        }
      }
    }
  `,
  [SpeakerFragment],
);

export const TakeBackObserver = graphql(
  `
    mutation TakeBackObserver($input: TakeBackObserverInput!) {
      takeBackObserver(input: $input) {
        liveSession {
          id
          observers {
            id
            reason
            account {
              ...LiveSessionSpeaker
            }
            invitedBy {
              id
              name
            }
          }
        }
      }
    }
  `,
  [SpeakerFragment],
);
