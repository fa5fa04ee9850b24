/** People in one thread or session: some write, all see it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Person, Target } from '../target.ts';
import { CHAT_LENGTH, REPLY_LENGTH, now, stamped } from '../words.ts';
import type { Assignment, Figures, Job, RoomOrder } from './job.ts';
import { Screens } from './screens.ts';

const JOIN_AT_ONCE = 20;
/** How long the last ones may be under way before they count as lost. */
const SETTLE_MS = 15_000;

export class Room implements Job {
  private readonly readers: Person[];
  private readonly senders: Person[];
  private readonly screens = new Screens();
  private answers: number[] = [];
  private acknowledged = 0;
  private stepped = 0;
  /** In which phase the session is; 0 before the first. */
  private phase = 0;
  private refused = 0;
  private reason: string | undefined;
  private readonly assignment: Assignment & { order: RoomOrder };

  constructor(target: Target, assignment: Assignment & { order: RoomOrder }) {
    const { ground, order, part, parts } = assignment;
    this.assignment = assignment;
    const people = Array.from({ length: Math.max(order.screens, order.senders) }, (_, n) => (n % parts === part ? target.person(ground, n) : undefined));
    const first = (count: number): Person[] => people.slice(0, count).flatMap((person) => person ?? []);
    this.readers = first(order.screens);
    this.senders = first(order.senders);
  }

  async setUp(): Promise<void> {
    const queue = [...this.readers];
    await Promise.all(Array.from({ length: JOIN_AT_ONCE }, () => this.join(queue)));
  }

  async run(ms: number): Promise<number> {
    const until = now() + ms;
    this.screens.measure(ms);
    const { order, parts } = this.assignment;
    if (order.perSecond) await Promise.all([this.paced(until, (1000 * parts) / order.perSecond), order.stepEveryMs && this.steps(until, order.stepEveryMs)]);
    else await Promise.all([pause(ms), ...this.senders.map((sender) => this.withoutPause(sender, until))]);
    return this.acknowledged;
  }

  forget(): void {
    this.answers = [];
    this.screens.deliveries = [];
    [this.screens.steps, this.stepped] = [[], 0];
  }

  async settle(sent: number): Promise<Figures> {
    const expected = sent * this.readers.length;
    const steps = this.stepped * this.readers.length;
    const lacks = (): number => Math.max(0, expected - this.screens.received) + Math.max(0, steps - this.screens.steps.length);
    for (const late = now() + SETTLE_MS; lacks() && now() < late; ) await pause(20);
    const { delivered, doubled } = this.screens;
    const samples = { answers: Float64Array.from(this.answers), deliveries: Float64Array.from(this.screens.deliveries), steps: Float64Array.from(this.screens.steps) };
    return { ...samples, delivered, doubled, lost: lacks(), refused: this.refused, reason: this.reason, bytes: 0 };
  }

  private async join(queue: Person[]): Promise<void> {
    const { ground, order } = this.assignment;
    for (let reader = queue.pop(); reader; reader = queue.pop()) {
      reader.onNews(this.screens.add());
      await reader.connect();
      await (order.place === 'thread' ? reader.openThread(ground.threadId) : reader.openSession(ground.liveSessionId));
    }
  }

  /** Sends at fixed moments, whether or not the last one was answered. */
  private async paced(until: number, everyMs: number): Promise<void> {
    const begin = now();
    const sending: Promise<void>[] = [];
    for (let n = 0; begin + n * everyMs < until; n++) {
      const wait = begin + n * everyMs - now();
      if (wait > 0) await pause(wait);
      sending.push(this.send(this.senders[n % this.senders.length]!));
    }
    await Promise.all(sending);
  }

  /** The facilitator goes on and back at fixed intervals, far longer than a step needs to reach every screen. */
  private async steps(until: number, everyMs: number): Promise<void> {
    const { liveSessionId } = this.assignment.ground;
    for (await pause(everyMs); now() < until; await pause(everyMs)) {
      const step = this.phase === 2 ? 'back' : 'next';
      this.phase += step === 'next' ? 1 : -1;
      this.screens.steppedAt = now();
      await this.senders[0]!.step!(liveSessionId, step);
      this.stepped += 1;
    }
  }

  private async withoutPause(sender: Person, until: number): Promise<void> {
    while (now() < until && !this.refused) await this.send(sender);
  }

  private async send(sender: Person): Promise<void> {
    const { ground, order } = this.assignment;
    const asked = now();
    try {
      if (order.place === 'thread') await sender.addReply(ground.threadId, stamped(REPLY_LENGTH));
      else await sender.sendChat(ground.liveSessionId, stamped(CHAT_LENGTH));
      this.answers.push(now() - asked);
      this.acknowledged += 1;
    } catch (error) {
      this.refused += 1;
      this.reason ??= String(error);
    }
  }
}
