import { graphql, type FragmentOf } from '@leerkring/contract';

/** Whether the viewer wants to be told when a track opens, and how many do. */
export const TrackNoticeFragment = graphql(`
  fragment TrackNotice_track on Track @_unmask {
    id
    state
    viewerAskedNotice
    noticeCount
  }
`);

export type TrackNoticeData = FragmentOf<typeof TrackNoticeFragment>;

export const AskTrackNotice = graphql(
  `
    mutation AskTrackNotice($input: TrackNoticeInput!) {
      askTrackNotice(input: $input) {
        track {
          ...TrackNotice_track
        }
      }
    }
  `,
  [TrackNoticeFragment],
);

export const WithdrawTrackNotice = graphql(
  `
    mutation WithdrawTrackNotice($input: TrackNoticeInput!) {
      withdrawTrackNotice(input: $input) {
        track {
          ...TrackNotice_track
        }
      }
    }
  `,
  [TrackNoticeFragment],
);
