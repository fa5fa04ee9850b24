import { agendaFollowUps, type AgendaEvents } from './agenda';
import { agendaEventFollowUps, type AgendaEventNews } from './agenda-events';
import type { AttachmentNews } from './attachments';
import type { AgreementNews } from './agreements';
import { applicationFollowUps, type ApplicationEvents } from './applications';
import { canvasFollowUps, type CanvasEvents } from './canvas';
import { caseFollowUps, type CaseEvents } from './cases';
import { chatFollowUps, type ChatEvents } from './chat';
import { compassFollowUps, type CompassEvents } from './compass';
import { datePollFollowUps, type DatePollEvents } from './date-polls';
import { excerptFollowUps, type ExcerptEvents } from './excerpts';
import { lessonFollowUps, type LessonEvents } from './lessons';
import { minutesFollowUps, type MinutesEvents } from './minutes';
import type { FollowedType } from './notifications';
import { observingFollowUps, type ObservingEvents } from './observing';
import { overviewFollowUps, type OverviewEvents } from './overview';
import { organisationFollowUps, type OrganisationEvents } from './organisations';
import type { ReportOutcome } from './reports';
import type { PollNews, PollResult } from './polls';
import type { MovedPostNews, PostNews, ReceivedPostNews } from './posts';
import type { ReactionKind } from './reactions';
import { programmeRuleFollowUps, type ProgrammeRuleEvents } from './programme-rules';
import { programmeMessageFollowUps, type ProgrammeMessageEvents } from './programme-messages';
import { receiptFollowUps, type ReceiptEvents } from './receipts';
import { remarkFollowUps, type RemarkEvents } from './remarks';
import type { Rundown, RundownChange } from './rundown';
import { seatFollowUps, type SeatEvents } from './seats';
import { shareFollowUps, type ShareEvents } from './shares';
import { sessionNotesFollowUps, type SessionNotesEvents } from './session-notes';
import type { SlowMode } from './slow-mode';
import type { SpeakingQueue } from './speaking-queue';
import { stageFollowUps, type StageEvents } from './stage';
import { subSessionFollowUps, type SubSessionEvents } from './sub-sessions';
import type { ThreadNews } from './threads';
import { importFollowUps, type ImportEvents } from './imports';
import { trackFollowUps, type TrackEvents } from './tracks';
import { weighingFollowUps, type WeighingEvents } from './weighing';

/** Event name → payload. Payloads of threads, live sessions and cases are fat; all others carry ids only. */
export interface Events extends AgendaEventNews, AgendaEvents, ApplicationEvents, CanvasEvents, CaseEvents, ChatEvents, CompassEvents, DatePollEvents, ExcerptEvents, ImportEvents, LessonEvents, MinutesEvents, ObservingEvents, OrganisationEvents, OverviewEvents, ProgrammeMessageEvents, ProgrammeRuleEvents, ReceiptEvents, RemarkEvents, SessionNotesEvents, ShareEvents, StageEvents, SubSessionEvents, TrackEvents, WeighingEvents, SeatEvents {
  'account.invited': { invitationId: string };
  'account.joined': { accountId: string };
  'account.updated': { accountId: string };
  'account.blocked': { accountId: string };
  'account.unblocked': { accountId: string };
  'account.erased': { accountId: string; withWords: boolean };
  'account.signed_in': { sessionId: string };
  'account.signed_out': { sessionId: string };
  'account.password_changed': { accountId: string };
  'account.access_changed': { accountId: string };
  'password_reset.requested': { passwordResetId: string };
  'role.granted': { accountId: string; role: string };
  'role.revoked': { accountId: string; role: string };
  'group.created': { groupId: string };
  'group.updated': { groupId: string };
  'group.archived': { groupId: string };
  'group.reopened': { groupId: string };
  /** `toldBy`: other news tells the person of it. */
  'membership.added': { groupId: string; accountId: string; toldBy?: 'composition' };
  'membership.invited': { groupId: string; invitationId: string };
  'group_invitation.sent': { groupId: string; invitationId: string };
  'group_invitation.withdrawn': { groupId: string; invitationId: string };
  'membership.ended': { groupId: string; accountId: string };
  'thread.started': { threadId: string };
  /** Null: later words took their place. */
  'thread.updated': { thread: ThreadNews | null };
  'thread.answered': { threadId: string; postId: string; answeredAt: string };
  'thread.answer_withdrawn': { threadId: string };
  'thread.pinned': { threadId: string; pinnedAt: string };
  'thread.unpinned': { threadId: string };
  'thread.locked': { threadId: string; lockedAt: string };
  'thread.unlocked': { threadId: string };
  /** Without the outcome: screens ask for it, so that the log holds no words that a reopening would have to take out. */
  'thread.closed': { threadId: string; closedAt: string };
  'thread.reopened': { threadId: string };
  'thread.marked_best_practice': { threadId: string; markedAt: string };
  'thread_template.added': { trackId: string; threadTemplateId: string };
  'thread_template.updated': { trackId: string; threadTemplateId: string };
  'thread_template.archived': { trackId: string; threadTemplateId: string };
  /** Told to the person and to the facilitators of the group only. */
  'announcement.confirmed': { threadId: string; accountId: string; confirmedAt: string };
  'post.added': { post: PostNews };
  /** `newMentions`: those of the mentions that were not there before. */
  'post.edited': { post: { id: string; body: string; editedAt: string; mentions: string[]; newMentions: string[]; attachments?: AttachmentNews[] } };
  'post.deleted': { post: { id: string; deletedAt: string } };
  /** Without the words and the reason: whoever may see them asks. */
  'post.hidden': { post: { id: string; hiddenAt: string } };
  /** Carries the words, which left all earlier events. */
  'post.unhidden': { post: { id: string; body: string; mentions: string[]; attachments?: AttachmentNews[] } };
  /** Whose reaction it is, is in it: that need not be the actor. */
  'reaction.added': { postId: string; kind: ReactionKind; accountId: string };
  'reaction.removed': { postId: string; kind: ReactionKind; accountId: string };
  /** Told to the own stream of who keeps the post: nobody else knows. */
  'bookmark.set': { postId: string };
  'bookmark.removed': { postId: string };
  'bookmark.reminded': { accountId: string; postId: string };
  /** Told where posts stood: without their words, and without where they went, which a reader may not be allowed to know. */
  'post.moved': { threadId: string; posts: MovedPostNews[]; movedAt: string };
  /** Told where a post stands now; the actor is its author. */
  'post.received': { post: ReceivedPostNews };
  'thread.merged': { threadId: string; mergedAt: string };
  /** Told to the thread and to both groups: not where to, which one of them need not know. */
  'thread.moved': { threadId: string };
  /** Told to each author who is asked, on their own stream. */
  'thread_copy.proposed': { copyId: string; threadId: string; accountId: string };
  /** Told to the thread and to the authors who were asked: not where to, which they may not be allowed to read. */
  'thread_copy.made': { copyId: string };
  'thread_copy.cancelled': { copyId: string };
  /** Told to the author, and to who proposed the copy without saying by whom. */
  'copy_consent.given': { copyId: string };
  'copy_consent.withheld': { copyId: string };
  /** Told to who facilitates the thread, and not by whom. */
  'report.added': { reportId: string };
  /** Told to who facilitates the thread. */
  'report.settled': { reportId: string };
  /** Told to who made the report. */
  'report.answered': { reportId: string; postId: string; outcome: ReportOutcome };
  'live_session.planned': { liveSessionId: string };
  'live_session.opened': { liveSessionId: string };
  'live_session.closed': { liveSessionId: string };
  /** Without its words: screens ask for them, so that the log holds none that were changed since. */
  'meeting.changed': { liveSessionId: string; moved: boolean };
  'meeting.cancelled': { liveSessionId: string };
  /** That it begins in a day or in an hour; told once for each moment at which it begins. */
  'meeting.reminded': { liveSessionId: string; before: 'day' | 'hour' };
  /** Without its name: screens ask for it. */
  'meeting_file.added': { meetingFileId: string };
  'meeting_file.removed': { meetingFileId: string };
  /** By nobody and without the answer, which screens ask for: who observes the session hears it too. */
  'attendance.set': { liveSessionId: string };
  /** Carries all of it: screens take it as it is. */
  'rundown.changed': { rundown: Rundown; change: RundownChange };
  'speaking_queue.changed': { speakingQueue: SpeakingQueue };
  'own_format.written': { ownFormatId: string; version: number };
  'own_format.archived': { ownFormatId: string; archived: boolean };
  'poll.opened': { poll: PollNews };
  /** That somebody voted, not what. */
  'poll.voted': { pollId: string; voterCount: number; enough: boolean };
  /** Result null: too few voted for an anonymous one. */
  'poll.closed': { pollId: string; closedAt: string; result: PollResult | null };
  'live_session.chat_slowed': { slowSeconds: SlowMode };
  'agreement.written': { agreement: AgreementNews };
  /** Carries all of it, as it stands now. */
  'agreement.changed': { agreement: AgreementNews };
  'agreement.removed': { agreementId: string };
  /** That it is done, or with null that it is not. */
  'agreement.marked': { agreementId: string; doneAt: string | null };
  'following.set': { subjectType: FollowedType; subjectId: string };
  'notification.added': { notificationId: string };
  'notification.marked_read': { accountId: string };
}

export type EventName = keyof Events;

/** Fields of payloads, at any depth, that hold people's own words: emptied when they are to be forgotten. */
export const wordFields: readonly string[] = ['body', 'title', 'text', 'note', 'excerpt', 'fileName'];

/** Who did it, complete enough for a screen to name the person as it names members: function or job title, and organisation. */
export interface NewsActor {
  id: string;
  name: string;
  function: string;
  jobTitle: string | null;
  organisation: string | null;
  organisationId: string | null;
}

/** One entry of a stream as it goes over the wire. */
export type NewsEvent = { [N in EventName]: { seq: number; name: N; at: string; actor: NewsActor | null; payload: Events[N] } }[EventName];

/**
 * What follows each event on the server: a reaction of some room, or nothing, because the stream itself is what it is for.
 * An event that is left out here does not compile.
 */
export const followUps: Record<EventName, 'reaction' | 'quiet'> = {
  'account.invited': 'reaction',
  'account.joined': 'reaction',
  'account.updated': 'reaction',
  'account.blocked': 'reaction',
  'account.unblocked': 'quiet',
  'account.erased': 'reaction',
  'account.signed_in': 'quiet',
  'account.signed_out': 'quiet',
  'account.password_changed': 'reaction',
  'account.access_changed': 'quiet',
  'password_reset.requested': 'reaction',
  'role.granted': 'quiet',
  'role.revoked': 'quiet',
  'group.created': 'quiet',
  'group.updated': 'quiet',
  'group.archived': 'reaction',
  'group.reopened': 'quiet',
  'membership.added': 'reaction',
  'membership.invited': 'quiet',
  'group_invitation.sent': 'quiet',
  'group_invitation.withdrawn': 'quiet',
  'membership.ended': 'reaction',
  'thread.started': 'quiet',
  'thread.updated': 'quiet',
  'thread.answered': 'quiet',
  'thread.answer_withdrawn': 'quiet',
  'thread.pinned': 'quiet',
  'thread.unpinned': 'quiet',
  'thread.locked': 'quiet',
  'thread.unlocked': 'quiet',
  'thread.closed': 'quiet',
  'thread.reopened': 'quiet',
  'thread.marked_best_practice': 'quiet',
  'thread_template.added': 'quiet',
  'thread_template.updated': 'quiet',
  'thread_template.archived': 'quiet',
  'announcement.confirmed': 'quiet',
  'post.added': 'reaction',
  'post.edited': 'reaction',
  'post.deleted': 'reaction',
  'post.hidden': 'reaction',
  'post.unhidden': 'quiet',
  'reaction.added': 'quiet',
  'reaction.removed': 'quiet',
  'bookmark.set': 'quiet',
  'bookmark.removed': 'quiet',
  'bookmark.reminded': 'reaction',
  'post.moved': 'reaction',
  'post.received': 'quiet',
  'thread.merged': 'quiet',
  'thread.moved': 'quiet',
  'thread_copy.proposed': 'reaction',
  'thread_copy.made': 'quiet',
  'thread_copy.cancelled': 'quiet',
  'copy_consent.given': 'quiet',
  'copy_consent.withheld': 'quiet',
  'report.added': 'quiet',
  'report.settled': 'quiet',
  'report.answered': 'reaction',
  'live_session.planned': 'reaction',
  'live_session.opened': 'quiet',
  'live_session.closed': 'quiet',
  'meeting.changed': 'reaction',
  'meeting.cancelled': 'reaction',
  'meeting.reminded': 'reaction',
  'meeting_file.added': 'quiet',
  'meeting_file.removed': 'quiet',
  'attendance.set': 'quiet',
  'rundown.changed': 'quiet',
  'speaking_queue.changed': 'quiet',
  'own_format.written': 'quiet',
  'own_format.archived': 'quiet',
  'poll.opened': 'quiet',
  'poll.voted': 'quiet',
  'poll.closed': 'quiet',
  'live_session.chat_slowed': 'quiet',
  'agreement.written': 'quiet',
  'agreement.changed': 'quiet',
  'agreement.removed': 'reaction',
  'agreement.marked': 'quiet',
  ...agendaFollowUps,
  ...agendaEventFollowUps,
  ...applicationFollowUps,
  ...caseFollowUps,
  ...chatFollowUps,
  ...excerptFollowUps,
  ...observingFollowUps,
  ...organisationFollowUps,
  ...overviewFollowUps,
  ...compassFollowUps,
  ...importFollowUps,
  ...datePollFollowUps,
  ...sessionNotesFollowUps,
  ...subSessionFollowUps,
  ...canvasFollowUps,
  ...lessonFollowUps,
  ...trackFollowUps,
  ...weighingFollowUps,
  ...minutesFollowUps,
  ...programmeMessageFollowUps,
  ...programmeRuleFollowUps,
  ...receiptFollowUps,
  ...remarkFollowUps,
  ...stageFollowUps,
  ...seatFollowUps,
  ...shareFollowUps,
  'following.set': 'quiet',
  'notification.added': 'quiet',
  'notification.marked_read': 'quiet',
};
