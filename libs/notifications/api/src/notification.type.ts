import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { z } from 'zod';
import { ApplicationStateEnum } from '@leerkring/applications/api';
import { limits, notificationReasons, type ApplicationState, type NotificationReason } from '@leerkring/contract';
import { AccountType, ViewerType } from '@leerkring/identity/api';
import { connectionOf } from '@leerkring/platform/api';

export const NotificationReasonEnum = Object.fromEntries(notificationReasons.map((reason) => [reason, reason])) as { [R in NotificationReason]: R };
registerEnumType(NotificationReasonEnum, {
  name: 'NotificationReason',
  description: 'Why somebody is told of something.',
  valuesMap: {
    mention: { description: 'A post mentions the viewer.' },
    reply: { description: 'Somebody answered a post of the viewer, or in a thread that the viewer started.' },
    post: { description: 'There are new posts in a thread that the viewer follows.' },
    thread: { description: 'Somebody started a thread in a group that the viewer follows.' },
    membership: { description: 'Somebody gave the viewer a seat in a group.' },
    reminder: { description: 'The viewer wanted to be reminded of a post at this moment.' },
    copy_asked: { description: 'A facilitator asks whether posts of the viewer may be copied for another learning group.' },
    meeting_planned: { description: 'A meeting was planned in a group of the viewer.' },
    meeting_moved: { description: 'A meeting takes place at another moment; the reason stands with it.' },
    meeting_cancelled: { description: 'A meeting was called off; the reason stands with it.' },
    meeting_reminder: { description: 'A meeting begins in a day or in an hour.' },
    input_reminder: { description: 'Input for a meeting can be given for one more day, and the viewer gave none.' },
    input_placed: { description: 'Input of the viewer has a place on a settled agenda: on it, with local support, or parked.' },
    date_poll_opened: { description: 'A date is being picked for a meeting of a group of the viewer.' },
    date_poll_reminder: { description: 'A date poll can be answered for one more day, and the municipality of the viewer did not.' },
    date_poll_cancelled: { description: 'A date poll was called off; the reason stands with it.' },
    chat_mention: { description: 'A message in the chat of a session mentions the viewer.' },
    chat_hidden: { description: 'A facilitator hid a message of the viewer in the chat of a session; the reason stands at the message.' },
    observer_invited: { description: 'The viewer may observe a live session.' },
    excerpted: { description: 'Words of the viewer go on in a thread, and can be taken out of it for three days.' },
    excerpted_in_case: { description: 'Words of the viewer go on in a note or a lesson of a case, and can be taken out of it for three days.' },
    minutes_submitted: { description: 'Minutes of a session lie before the members, who can propose other words.' },
    minutes_final: { description: 'Minutes of a session are final.' },
    share_proposed: { description: 'Documents of the municipality of the viewer wait for a decision on sharing them.' },
    share_approved: { description: 'A share request of the viewer was approved.' },
    share_refused: { description: 'A share request of the viewer was refused; the reason stands with it.' },
    share_withdrawn: { description: 'Sharing documents of the municipality of the viewer was ended; the reason stands with it.' },
    share_expiring: { description: 'Documents of the municipality of the viewer are shared for seven more days.' },
    weighing_laid_before: { description: 'A weighing framework of a case lies before the group of the viewer.' },
    weighing_settled: { description: 'What a group decided about a weighing framework of a case was written down.' },
    programme_message: { description: 'The programme or a facilitator wrote about the application of the municipality of the viewer.' },
    track_opened: { description: 'A track opened of which the viewer asked to be told.' },
    seat_confirmed: { description: 'A seat of the viewer in an event is confirmed.' },
    seat_waitlisted: { description: 'An organiser put the viewer on the waiting list of an event; the reason stands with the seat.' },
    seat_offered: { description: 'There is a place for the viewer in an event, to be confirmed before the moment that stands with the seat.' },
    seat_expired: { description: 'A place in an event was not confirmed in time, and went to the next.' },
    seat_declined: { description: 'A seat of the viewer in an event was declined; the reason stands with it.' },
    seat_contacted: { description: 'An organiser noted a contact with the viewer about a seat in an event.' },
    agenda_event_approved: { description: 'An event that the viewer proposed comes on the agenda.' },
    agenda_event_refused: { description: 'An event that the viewer proposed does not come on the agenda; the reason stands with it.' },
    agenda_event_planned: { description: 'There is a new event of a group of the viewer.' },
    agenda_event_moved: { description: 'An event of a group of the viewer is at another moment or place.' },
    agenda_event_cancelled: { description: 'An event of a group of the viewer, or one that the viewer proposed, is called off.' },
    seat_reminder: { description: 'Questions before an event can be answered for one more day, and the viewer did not answer all.' },
    application_moved: { description: 'An application of the municipality of the viewer took a step; `applicationState` says where it stands now.' },
    application_submitted: { description: 'A municipality submitted an application for a track of the viewer.' },
    application_withdrawn: { description: 'A municipality withdrew an application for a track of the viewer.' },
    application_committed: { description: 'Everybody who has to commit themselves has signed for an application that the viewer is the contact of.' },
    delegate_added: { description: 'The viewer is in the delegation of an application.' },
    intake_offered: { description: 'Somebody who facilitates offers moments for the intake of an application of the viewer.' },
    intake_booked: { description: 'A moment for an intake or a talk was chosen or planned.' },
    intake_moved: { description: 'An intake or a talk is at another moment.' },
    intake_cancelled: { description: 'An intake or a talk was called off; the application says why.' },
    colleague_asked: { description: 'The viewer is asked to work on an application of the own municipality.' },
    placed_in_group: { description: 'A learning group was made in which the viewer has a seat, or the municipality of the viewer got a place in one.' },
    hidden: { description: 'A facilitator hid a post of the viewer; the reason stands at the post.' },
    report_hidden: { description: 'A facilitator hid a post that the viewer reported.' },
    report_dismissed: { description: 'The facilitators left a post that the viewer reported.' },
    report_deleted: { description: 'A post that the viewer reported was deleted by its author.' },
  },
});

@ObjectType('Notification', { description: 'Something that the viewer is told of; new ones about the same thing for the same reason are one.' })
export class NotificationType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => NotificationReasonEnum, { description: 'Why the viewer is told.' })
  reason: NotificationReason;

  @Field(() => ID, { nullable: true, description: 'The thread that it is about.' })
  threadId: string | null;

  @Field(() => ID, { nullable: true, description: 'The learning group that it is about.' })
  groupId: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that it is about; `groupId` is then the group that meets.' })
  meetingId: string | null;

  @Field(() => ID, { nullable: true, description: 'The date poll that it is about; `groupId` is then the group that is to meet.' })
  datePollId: string | null;

  @Field(() => ID, { nullable: true, description: 'The share request that it is about.' })
  shareId: string | null;

  @Field(() => ID, { nullable: true, description: 'The case that it is about.' })
  caseFileId: string | null;

  @Field(() => String, { nullable: true, description: 'Name in addresses of the track that it is about.' })
  trackSlug: string | null;

  @Field(() => ID, { nullable: true, description: 'The event of the agenda that it is about.' })
  agendaEventId: string | null;

  @Field(() => ID, { nullable: true, description: 'The application that it is about.' })
  applicationId: string | null;

  @Field(() => ApplicationStateEnum, { nullable: true, description: 'Where that application stands now.' })
  applicationState: ApplicationState | null;

  @Field({ description: 'Title of the thread, meeting, date poll or case or name of the group or track, or municipality and track of an application, as it is now; of a track in Dutch.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'The title in English, when there is one.' })
  titleEn: string | null;

  @Field(() => Int, { nullable: true, description: 'Place in the thread or session of the first post or message that it is about.' })
  ordinal: number | null;

  @Field(() => Int, { description: 'How many posts or messages it is about, at most 100.' })
  count: number;

  @Field(() => [AccountType], { description: 'Who did it, newest first, at most three.' })
  actors: AccountType[];

  @Field(() => Int, { description: 'How many people did it.' })
  actorCount: number;

  @Field({ description: 'When the newest of it happened.' })
  at: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer read it; null while it is new.' })
  readAt: Date | null;
}

export const NotificationConnection = connectionOf(NotificationType, 'Notification');

@InputType({ description: 'A notification that was read.' })
export class MarkNotificationReadInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@ObjectType({ description: 'What is still new.' })
export class MarkNotificationReadPayload {
  @Field(() => ViewerType, { description: 'The viewer, whose notifications changed.' })
  viewer: ViewerType;
}

@ObjectType({ description: 'What is still new: mostly nothing.' })
export class MarkAllNotificationsReadPayload {
  @Field(() => ViewerType, { description: 'The viewer, whose notifications changed.' })
  viewer: ViewerType;
}

export const naming = z.object({ id: z.uuid() });

export const paging = z.object({ first: z.number().int().min(1).max(limits.page).nullish(), after: z.string().max(200).nullish() });
