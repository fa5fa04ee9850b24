/** What one can follow. */
export const followedTypes = ['thread', 'group'] as const;
export type FollowedType = (typeof followedTypes)[number];

/** How much one wants to hear of a thread or group: every post, only mentions of and replies to oneself, or nothing. */
export const followLevels = ['everything', 'mentions', 'nothing'] as const;
export type FollowLevel = (typeof followLevels)[number];

/**
 * Why somebody is told: a mention, an answer to an own post, an own post that was hidden, posts in what one follows, a new thread there, a seat
 * in a group, a moment at which one wanted to be reminded of a post, that one is asked whether own posts may be copied,
 * that a meeting is planned, at another moment, called off or about to begin, that one gave no input for one yet, that a date is being picked for one, that one's municipality did not answer that yet or that it is called off, that a message in the chat of a session mentions one, that an own message there was hidden, that own words of one go on in a thread or a case, that one may observe a session, that its minutes lie before the members or are final, that documents of one's municipality wait for a decision on sharing, what was decided, that sharing is ended or soon over, that a track opened of which one asked to be told, what became of a seat of one's own in an event and that its questions can be answered for one more day, that an application took a step, was submitted, withdrawn or signed for by all three, that one is in its delegation or is asked to work on it, that moments for its intake are offered, that one is booked, moved or called off, that one's municipality has a place in a learning group, and what became of a post that one reported: `report_` and the outcome.
 */
export const notificationReasons = ['mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'chat_mention', 'chat_hidden', 'excerpted', 'excerpted_in_case', 'observer_invited', 'minutes_submitted', 'minutes_final', 'share_proposed', 'share_approved', 'share_refused', 'share_withdrawn', 'share_expiring', 'weighing_laid_before', 'weighing_settled', 'track_opened', 'seat_confirmed', 'seat_waitlisted', 'seat_offered', 'seat_expired', 'seat_declined', 'seat_contacted', 'seat_reminder', 'application_moved', 'application_submitted', 'application_withdrawn', 'application_committed', 'delegate_added', 'colleague_asked', 'intake_offered', 'intake_booked', 'intake_moved', 'intake_cancelled', 'placed_in_group', 'agenda_event_approved', 'agenda_event_refused', 'agenda_event_planned', 'agenda_event_moved', 'agenda_event_cancelled', 'report_hidden', 'report_dismissed', 'report_deleted'] as const;
export type NotificationReason = (typeof notificationReasons)[number];
