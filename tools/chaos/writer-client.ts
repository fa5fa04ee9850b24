import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import type { Dice } from './dice.ts';
import { Refusal, graphql, isPassing } from './graphql.ts';
import { Link } from './link.ts';
import type { Person, Retired, Words, Write } from './recording.ts';
import type { Surroundings } from './reader-client.ts';
import { TakingPart } from './taking-part.ts';

const MOST_UNDER_WAY = 6;
const filler = 'De vraag is hoe we dit samen verder brengen en wie er morgen begint. ';

const mutations = {
  addPost: 'mutation ($input: AddPostInput!) { answer: addPost(input: $input) { item: post { id body ordinal } } }',
  sendChatMessage: 'mutation ($input: SendChatMessageInput!) { answer: sendChatMessage(input: $input) { item: chatMessage { id body ordinal } } }',
  editPost: 'mutation ($input: EditPostInput!) { answer: editPost(input: $input) { item: post { id body } } }',
  deletePost: 'mutation ($input: DeletePostInput!) { answer: deletePost(input: $input) { item: post { id body } } }',
  editChatMessage: 'mutation ($input: EditChatMessageInput!) { answer: editChatMessage(input: $input) { item: chatMessage { id body } } }',
  deleteChatMessage: 'mutation ($input: DeleteChatMessageInput!) { answer: deleteChatMessage(input: $input) { item: chatMessage { id body } } }',
};

export interface WriterSurroundings extends Surroundings {
  /** Average wait between two writes, in milliseconds. */
  paceMs: number;
  /** Whether sends are doubled and delayed. */
  doubled: boolean;
}

/** A person who posts and chats without much pause, changes and deletes some of it, and sends again what got no answer. */
export class WriterClient {
  readonly person: Person;
  readonly writes: Write[] = [];
  readonly retired: Retired[] = [];
  readonly link: Link;
  readonly takingPart: TakingPart;
  private readonly around: WriterSurroundings;
  private readonly dice: Dice;
  private readonly busy = new Set<Write>();
  private readonly late = new Set<Promise<unknown>>();
  private underWay = 0;
  private writing = true;
  private gone = false;

  constructor(person: Person, around: WriterSurroundings, dice: Dice) {
    [this.person, this.around, this.dice] = [person, around, dice];
    this.link = new Link({ ...around, person, dice });
    this.takingPart = new TakingPart(person, around, dice);
  }

  async write(): Promise<void> {
    while (this.writing && !this.gone) {
      await pause(this.around.paceMs * (0.3 + 1.4 * this.dice.roll()));
      if (this.underWay >= MOST_UNDER_WAY) continue;
      this.underWay++;
      void this.doSomething().finally(() => this.underWay--);
    }
  }

  /** Begins nothing new; resolves when everything under way was answered, or given up. */
  async finish(forMs: number): Promise<void> {
    this.writing = false;
    const until = Date.now() + forMs;
    while (this.underWay && Date.now() < until) await pause(50);
    await Promise.race([Promise.allSettled([...this.late]), pause(Math.max(0, until - Date.now()))]);
  }

  /** Goes at once: nothing is sent again. */
  end(): void {
    this.gone = true;
    this.link.end();
  }

  private doSomething(): Promise<void> {
    if (this.dice.chance(0.12)) return this.takingPart.once();
    const own = this.writes.slice(-15).filter((write) => write.ids.length && write.words.at(-1)?.acknowledged && !write.deletion && !this.busy.has(write));
    if (own.length && this.dice.chance(0.3)) {
      const write = this.dice.pick(own);
      this.busy.add(write);
      return (this.dice.chance(0.6) ? this.edit(write) : this.delete(write)).finally(() => this.busy.delete(write));
    }
    return this.send(this.dice.chance(0.65) ? 'chat' : 'post');
  }

  private async send(kind: Write['kind']): Promise<void> {
    const words = this.words();
    const write: Write = { kind, authorId: this.person.accountId, clientId: uuid(), ids: [], words: [words] };
    this.writes.push(write);
    const way = kind === 'chat' && this.dice.chance(0.85) ? 'socket' : 'graphql';
    if (this.around.doubled && this.dice.chance(0.15)) this.sendLater(write, words);
    await this.untilAnswered(async () => {
      this.answered(write, await this.sendOnce(write, words, way));
      words.acknowledged = true;
    }, this.dice.chance(0.05));
  }

  /** The same once more, at once or late, by the other way: it must not become a second one. */
  private sendLater(write: Write, words: Words): void {
    const again = pause(this.dice.chance(0.5) ? 0 : this.dice.between(50, 2000)).then(() => this.sendOnce(write, words, 'graphql'));
    this.late.add(again.then((id) => this.answered(write, id), () => undefined));
  }

  private answered(write: Write, id: string): void {
    if (!write.ids.includes(id)) write.ids.push(id);
  }

  private async sendOnce({ kind, clientId }: Write, { body }: Words, way: 'socket' | 'graphql'): Promise<string> {
    const { threadId, liveSessionId } = this.around.place;
    if (way === 'socket') return (await this.link.ask<{ id: string }>('chat.send', { liveSessionId, clientId, body })).id;
    return kind === 'post' ? this.mutate('addPost', { threadId, clientId, body }) : this.mutate('sendChatMessage', { liveSessionId, clientId, body });
  }

  private async edit(write: Write): Promise<void> {
    const words = this.words();
    const earlier = write.words.map(({ token }) => token);
    write.words.push(words);
    await this.untilAnswered(async () => {
      await this.mutate(write.kind === 'post' ? 'editPost' : 'editChatMessage', { id: write.ids[0], body: words.body });
      words.acknowledged = true;
      this.retire(earlier);
    });
  }

  private async delete(write: Write): Promise<void> {
    write.deletion = 'asked';
    await this.untilAnswered(async () => {
      await this.mutate(write.kind === 'post' ? 'deletePost' : 'deleteChatMessage', { id: write.ids[0] });
      write.deletion = 'acknowledged';
      this.retire(write.words.map(({ token }) => token));
    });
  }

  private retire(words: string[]): void {
    for (const token of words) this.retired.push({ token, at: Date.now() });
  }

  /** Repeats until there is an answer. One that gives up early leaves something unacknowledged. */
  private async untilAnswered(work: () => Promise<void>, givesUp = false): Promise<void> {
    while (!this.gone) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof Refusal) this.around.trouble(error.code === 'INTERNAL' ? `INTERNAL ${error.message}` : error.code);
        if (givesUp || (!this.gone && !isPassing(error))) return;
        await pause(this.dice.between(50, 300));
      }
    }
  }

  private async mutate(name: keyof typeof mutations, input: object): Promise<string> {
    const node = this.dice.pick(this.around.nodes);
    const { answer } = await graphql<{ answer: { item: { id: string } } }>(node, this.person.cookie, mutations[name], { input }, this.around.sightings);
    return answer.item.id;
  }

  private words(): Words {
    const token = `tok${randomBytes(8).toString('hex')}`;
    const length = this.dice.chance(0.05) ? 3500 : this.dice.between(0, 300);
    return { token, body: `${token} ${filler.repeat(50).slice(0, length)}`.trim(), acknowledged: false };
  }
}
