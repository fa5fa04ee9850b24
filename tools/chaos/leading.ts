import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from './dice.ts';
import { graphql, isPassing, type Refusal } from './graphql.ts';
import type { Person, Place } from './recording.ts';

interface Session {
  rundown: { revision: number; current: string | null; pausedAt: string | null };
  speakingQueue: { turns: { id: string; calledAt: string | null }[] };
  polls: { id: string; closedAt: string | null }[];
}

const look = `query ($id: ID!) { session: liveSession(id: $id) {
  rundown { revision current pausedAt } speakingQueue { turns { id calledAt } } polls { id closedAt } } }`;

const inputs = {
  stepRundown: 'StepRundownInput', pauseRundown: 'PauseRundownInput', addPhaseTime: 'AddPhaseTimeInput',
  giveTurn: 'GiveTurnInput', endTurn: 'TurnInput', openPoll: 'OpenPollInput', closePoll: 'ClosePollInput',
} as const;

/** What happens to who acts on what is not so any more, or acts again because an answer was lost. */
const overtaken = /^(RUNDOWN_CHANGED|RUNDOWN_AT_BORDER|TURN_OVER|POLL_CLOSED|POLLS_FULL)$/;

/** The facilitator: goes from phase to phase and back, pauses, gives the word, asks and closes polls. */
export class Leading {
  /** How often each of it was acknowledged. */
  readonly done: Partial<Record<keyof typeof inputs, number>> = {};
  readonly troubles: string[] = [];
  private readonly nodes: readonly string[];
  private readonly facilitator: Person;
  private readonly place: Place;
  private readonly dice: Dice;

  constructor(nodes: readonly string[], facilitator: Person, place: Place, dice: Dice) {
    [this.nodes, this.facilitator, this.place, this.dice] = [nodes, facilitator, place, dice];
  }

  /** Leads until `done` is settled. */
  async leadUntil(done: Promise<unknown>): Promise<void> {
    let goesOn = true;
    void done.finally(() => (goesOn = false)).catch(() => undefined);
    while (goesOn) {
      await this.once().catch((error: unknown) => {
        if (!isPassing(error) && !overtaken.test((error as Refusal).code)) this.troubles.push(`leading: ${(error as Refusal).code}`);
      });
      await pause(this.dice.between(60, 240));
    }
  }

  private async once(): Promise<void> {
    const { rundown, speakingQueue, polls } = await this.see();
    const liveSessionId = this.place.liveSessionId;
    const roll = this.dice.roll();
    if (!polls.length) return this.ask();
    if (!rundown.current || roll < 0.2) return this.step(rundown);
    if (speakingQueue.turns.length && roll < 0.55) return this.giveOrEnd(speakingQueue.turns);
    if (roll < 0.65) return this.act('pauseRundown', { liveSessionId, revision: rundown.revision, paused: !rundown.pausedAt });
    if (roll < 0.7) return this.act('addPhaseTime', { liveSessionId, revision: rundown.revision, seconds: 60 });
    const open = polls.filter(({ closedAt }) => !closedAt);
    if (open.length && roll < 0.85) return this.act('closePoll', { pollId: this.dice.pick(open).id });
    if (open.length < 2) return this.ask();
    return undefined;
  }

  /** Between the first two phases: in both of them everybody may say what they like, and the second gives everybody a turn. */
  private step({ current, pausedAt, revision }: Session['rundown']): Promise<void> {
    const step = current === 'since_last_time' ? 'back' : 'next';
    return pausedAt ? Promise.resolve() : this.act('stepRundown', { liveSessionId: this.place.liveSessionId, revision, step, skipTurns: true });
  }

  private giveOrEnd(turns: Session['speakingQueue']['turns']): Promise<void> {
    const speaking = turns.find(({ calledAt }) => calledAt);
    if (speaking && this.dice.chance(0.3)) return this.act('endTurn', { turnId: speaking.id });
    return this.act('giveTurn', { liveSessionId: this.place.liveSessionId, turnId: this.dice.pick(turns).id });
  }

  private ask(): Promise<void> {
    const weight = this.dice.chance(0.5) ? 'per_head' : 'per_municipality';
    return this.act('openPoll', { liveSessionId: this.place.liveSessionId, question: 'Gaan we door?', kind: 'one', options: ['Ja', 'Nee', 'Later'], weight, anonymous: false });
  }

  private async see(): Promise<Session> {
    return (await graphql<{ session: Session }>(this.node(), this.facilitator.cookie, look, { id: this.place.liveSessionId })).session;
  }

  private async act(name: keyof typeof inputs, input: object): Promise<void> {
    await graphql(this.node(), this.facilitator.cookie, `mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { __typename } }`, { input });
    this.done[name] = (this.done[name] ?? 0) + 1;
  }

  private node(): string {
    return this.dice.pick(this.nodes);
  }
}
