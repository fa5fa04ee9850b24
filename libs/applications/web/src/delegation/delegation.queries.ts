import { graphql } from '@leerkring/contract';
import { ApplicationView, type ApplicationData } from '../applications.queries';

export type MemberData = ApplicationData['delegation']['members'][number];
export type ColleagueData = ApplicationData['invitedColleagues'][number];

export const ChooseDelegationKind = graphql(
  `
    mutation ChooseDelegationKind($input: ChooseDelegationKindInput!) {
      chooseDelegationKind(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);

export const InviteApplicationPerson = graphql(
  `
    mutation InviteApplicationPerson($input: InviteApplicationPersonInput!) {
      inviteApplicationPerson(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);

export const ChangeApplicationPerson = graphql(
  `
    mutation ChangeApplicationPerson($input: ChangeApplicationPersonInput!) {
      changeApplicationPerson(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);

export const RemindApplicationPerson = graphql(
  `
    mutation RemindApplicationPerson($input: ApplicationPersonInput!) {
      remindApplicationPerson(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);

export const RemoveApplicationPerson = graphql(
  `
    mutation RemoveApplicationPerson($input: ApplicationPersonInput!) {
      removeApplicationPerson(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);
