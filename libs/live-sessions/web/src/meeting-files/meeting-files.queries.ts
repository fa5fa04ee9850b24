import { graphql } from '@leerkring/contract';

/** What a screen shows of a file that goes with a meeting. */
export const MeetingFileFragment = graphql(`
  fragment MeetingFile_meetingFile on MeetingFile @_unmask {
    id
    fileName
    bytes
  }
`);

export const RemoveMeetingFile = graphql(
  `
    mutation RemoveMeetingFile($input: RemoveMeetingFileInput!) {
      removeMeetingFile(input: $input) {
        meeting {
          id
          files {
            ...MeetingFile_meetingFile
          }
        }
      }
    }
  `,
  [MeetingFileFragment],
);
