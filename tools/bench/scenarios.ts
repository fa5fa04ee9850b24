/** The scenarios that compare servers under the same load, and what is asked of Leerkring in each. */
import type { Goal } from './goals.ts';
import type { Order } from './load/job.ts';

export interface Scenario {
  /** What is compared, for the reader of the table. */
  title: string;
  /** Leerkring first. */
  targets: readonly string[];
  order: Order;
  /** Load processes; more than one where one alone would be what is measured. */
  processes: number;
  goals: readonly Goal[];
  /** Measured once, for `--minutes`. */
  long?: true;
}

const none = { better: 'less', limit: 0, unit: '' } as const;
const lost: Goal = { ...none, what: 'lost', pick: (measure) => measure.lost };
const doubled: Goal = { ...none, what: 'doubled', pick: (measure) => measure.doubled };
const refused: Goal = { ...none, what: 'refused', pick: (measure) => measure.refused };

export const scenarios: Record<string, Scenario> = {
  reply: {
    title: '32 writers without pause in one thread, news on',
    targets: ['leerkring', 'floor'],
    order: { job: 'room', place: 'thread', screens: 1, senders: 32 },
    processes: 1,
    goals: [
      { what: 'replies/s', unit: '/s', better: 'more', limit: 0.3, of: 'floor', pick: (measure) => measure.perSecond },
      { what: 'reply p99', unit: 'ms', better: 'less', limit: 60, pick: (measure) => measure.answers.p99 },
    ],
  },
  page: {
    title: 'first page of a thread of 1,000 posts, 32 readers',
    targets: ['leerkring', 'floor'],
    order: { job: 'page', readers: 32 },
    processes: 1,
    goals: [
      { what: 'pages/s', unit: '/s', better: 'more', limit: 0.4, of: 'floor', pick: (measure) => measure.perSecond },
      { what: 'page p95', unit: 'ms', better: 'less', limit: 40, pick: (measure) => measure.answers.p95 },
    ],
  },
  list: {
    title: 'threads of a group with unread marks, 8 readers',
    targets: ['leerkring', 'floor'],
    order: { job: 'list', readers: 8 },
    processes: 1,
    goals: [{ what: 'lists/s', unit: '/s', better: 'more', limit: 0.35, of: 'floor', pick: (measure) => measure.perSecond }],
  },
  live: {
    title: '500 people read one thread, 20 replies/s: post → on every screen',
    targets: ['leerkring', 'floor'],
    order: { job: 'room', place: 'thread', screens: 500, senders: 32, perSecond: 20 },
    processes: 1,
    goals: [
      { what: 'on screen p50', unit: 'ms', better: 'less', limit: 2, of: 'floor', pick: (measure) => measure.deliveries.p50 },
      { what: 'on screen p99', unit: 'ms', better: 'less', limit: 3, of: 'floor', pick: (measure) => measure.deliveries.p99 },
      lost,
      refused,
    ],
  },
  chat: {
    title: 'session of 200 people, 50 messages/s: send → delivered',
    targets: ['leerkring', 'floor', 'bare'],
    order: { job: 'room', place: 'session', screens: 200, senders: 200, perSecond: 50 },
    processes: 1,
    goals: [
      { what: 'delivered p50', unit: 'ms', better: 'less', limit: 1.5, of: 'bare', pick: (measure) => measure.deliveries.p50 },
      { what: 'delivered p99', unit: 'ms', better: 'less', limit: 2, of: 'floor', pick: (measure) => measure.deliveries.p99 },
      lost,
    ],
  },
  deliveries: {
    title: 'session of 200 people, 16 senders without pause',
    targets: ['leerkring', 'floor', 'bare'],
    order: { job: 'room', place: 'session', screens: 200, senders: 16 },
    processes: 1,
    goals: [{ what: 'deliveries/s', unit: '/s', better: 'more', limit: 1.5, of: 'bare', pick: (measure) => measure.deliveredPerSecond }, lost],
  },
  bigday: {
    title: '750 people in one session, 20 messages/s, another phase every 5 s',
    targets: ['leerkring'],
    order: { job: 'room', place: 'session', screens: 750, senders: 750, perSecond: 20, stepEveryMs: 5000 },
    processes: 1,
    goals: [
      { what: 'delivered p99', unit: 'ms', better: 'less', limit: 500, pick: (measure) => measure.deliveries.p99 },
      { what: 'next on all screens', unit: 'ms', better: 'less', limit: 1000, pick: (measure) => measure.steps.max },
      { what: 'server CPU', unit: 'cores', better: 'less', limit: 1, pick: (measure) => measure.cpu.server },
      lost,
      doubled,
    ],
    long: true,
  },
};

/** How many people a scenario needs. */
export function peopleOf(order: Order): number {
  return order.job === 'room' ? Math.max(order.screens, order.senders) : order.readers;
}
