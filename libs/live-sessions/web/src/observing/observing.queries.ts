import { graphql } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';
import { SpeakerFragment } from '../fragments';

registerPolicies({ LiveSession: { fields: { observers: { merge: false } } } });

/** Who watches a session without being a member, why and by whose invitation. */
export const ObserversFragment = graphql(
  `
    fragment LiveSessionObservers on LiveSession @_unmask {
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
  `,
  [SpeakerFragment],
);

export const InviteObserver = graphql(
  `
    mutation InviteObserver($input: InviteObserverInput!) {
      inviteObserver(input: $input) {
        liveSession {
          ...LiveSessionObservers
        }
      }
    }
  `,
  [ObserversFragment],
);

export const TakeBackObserver = graphql(
  `
    mutation TakeBackObserver($input: TakeBackObserverInput!) {
      takeBackObserver(input: $input) {
        liveSession {
          ...LiveSessionObservers
        }
      }
    }
  `,
  [ObserversFragment],
);
