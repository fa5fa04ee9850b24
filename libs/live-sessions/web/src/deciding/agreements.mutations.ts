import { graphql } from '@leerkring/contract';

export const WriteAgreement = graphql(`
  mutation WriteAgreement($input: WriteAgreementInput!) {
    writeAgreement(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const ChangeAgreement = graphql(`
  mutation ChangeAgreement($input: ChangeAgreementInput!) {
    changeAgreement(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const RemoveAgreement = graphql(`
  mutation RemoveAgreement($input: RemoveAgreementInput!) {
    removeAgreement(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export const MarkAgreement = graphql(`
  mutation MarkAgreement($input: MarkAgreementInput!) {
    markAgreement(input: $input) {
      liveSession {
        id
      }
    }
  }
`);
