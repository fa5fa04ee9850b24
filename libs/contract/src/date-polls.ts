/** Whether a municipality can come at a moment. */
export const dateChoices = ['yes', 'if_need_be', 'no'] as const;
export type DateChoice = (typeof dateChoices)[number];

/** What happens with a date poll. These events carry no words and no answers: screens ask. */
export interface DatePollEvents {
  'date_poll.opened': { datePollId: string };
  /** That somebody answered for this municipality, or gave another answer. */
  'date_poll.answered': { datePollId: string; organisationId: string };
  /** That one of its moments became this meeting. */
  'date_poll.settled': { datePollId: string; liveSessionId: string };
  'date_poll.cancelled': { datePollId: string };
  /** That it can be answered for one more day; told once. */
  'date_poll.reminded': { datePollId: string };
}

/** What follows each of them on the server; that it is settled people hear as that a meeting is planned. */
export const datePollFollowUps = {
  'date_poll.opened': 'reaction',
  'date_poll.answered': 'quiet',
  'date_poll.settled': 'quiet',
  'date_poll.cancelled': 'reaction',
  'date_poll.reminded': 'reaction',
} as const satisfies Record<keyof DatePollEvents, 'reaction' | 'quiet'>;
