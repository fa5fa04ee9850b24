import type { Dice } from './dice.ts';
import { graphql, isPassing, type Refusal } from './graphql.ts';
import type { Surroundings } from './reader-client.ts';
import type { Person, Vote } from './recording.ts';

interface Session {
  speakingQueue: { turns: { id: string; accountId: string; calledAt: string | null }[] };
  polls: { id: string; closedAt: string | null }[];
}

const look = 'query ($id: ID!) { session: liveSession(id: $id) { speakingQueue { turns { id accountId calledAt } } polls { id closedAt } } }';
const raise = 'mutation ($input: RaiseHandInput!) { raiseHand(input: $input) { __typename } }';
const pass = 'mutation ($input: TurnInput!) { passTurn(input: $input) { __typename } }';
const vote = 'mutation ($input: VoteInput!) { vote(input: $input) { __typename } }';

/** What somebody hears who was overtaken, or who asks again because an answer was lost. */
const overtaken = /^(TURN_EXISTS|TURN_OVER|POLL_CLOSED|VOTE_EXISTS)$/;

/** What a participant does in a session besides talking: raises a hand, passes, votes. */
export class TakingPart {
  readonly votes: Vote[] = [];
  private readonly person: Person;
  private readonly around: Surroundings;
  private readonly dice: Dice;

  constructor(person: Person, around: Surroundings, dice: Dice) {
    [this.person, this.around, this.dice] = [person, around, dice];
  }

  async once(): Promise<void> {
    await this.something().catch((error: unknown) => {
      if (!isPassing(error) && !overtaken.test((error as Refusal).code)) this.around.trouble(`taking part: ${(error as Refusal).code}`);
    });
  }

  private async something(): Promise<void> {
    const { session } = await this.ask<{ session: Session }>(look, { id: this.around.place.liveSessionId });
    const open = session.polls.find(({ id, closedAt }) => !closedAt && !this.votes.some(({ pollId, acknowledged }) => pollId === id && acknowledged));
    if (open && this.dice.chance(0.6)) return this.vote(open.id);
    const mine = session.speakingQueue.turns.find(({ accountId }) => accountId === this.person.accountId);
    if (!mine) await this.ask(raise, { input: { liveSessionId: this.around.place.liveSessionId, kind: this.dice.chance(0.5) ? 'new_point' : 'on_this_point' } });
    else if (this.dice.chance(0.3)) await this.ask(pass, { input: { turnId: mine.id } });
  }

  private async vote(pollId: string): Promise<void> {
    const cast: Vote = { pollId, accountId: this.person.accountId, option: this.dice.between(0, 2), acknowledged: false };
    this.votes.push(cast);
    await this.ask(vote, { input: { pollId, options: [cast.option] } });
    cast.acknowledged = true;
  }

  private ask<T>(query: string, variables: object): Promise<T> {
    return graphql<T>(this.dice.pick(this.around.nodes), this.person.cookie, query, variables);
  }
}
