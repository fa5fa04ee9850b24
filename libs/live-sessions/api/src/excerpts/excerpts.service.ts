import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXCERPT_OBJECTION_MS, excerptPlaces, streamOf, type ExcerptPage, type ExcerptPlace, type ExcerptPlaceType, type SubjectRef } from '@leerkring/contract';
import { Access, Clock, DomainError, Reactions, TakingAlong, Titles, Works, accountIdOf, check, systemActor, type Actor, type Along, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { ChatMessage } from '../chat-message.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { Excerpt, ExcerptMessage } from './excerpt.entity';
import { ExcerptsRepository } from './excerpts.repository';
import type { ExcerptInput } from './excerpt.type';

const excerptRef = (id: string): SubjectRef => ({ type: 'excerpt', id });
const ofExcerpt = z.object({ id: z.uuid() });
const ofPlace = z.object({ type: z.enum(excerptPlaces), id: z.uuid() });
const isPage = (subject: SubjectRef): subject is ExcerptPage => subject.type === 'thread' || subject.type === 'case_file';

/** An excerpt as one person sees it. */
export interface SeenExcerpt extends Excerpt {
  messages: ChatMessage[];
  /** Of how many messages the words are gone, for whatever reason. */
  leftOut: number;
  viewerMayObject: boolean;
  viewerObjected: boolean;
}

/** Where words of a session go on, for who may read that. */
export interface ExcerptMark {
  id: string;
  placeType: ExcerptPlaceType;
  placeId: string;
  title: string;
  slug: string;
  messageIds: string[];
}

/** Words of the chat that go on elsewhere by reference: read in the chat at every reading, so that what happens to them there happens here. */
@Injectable()
export class ExcerptsService implements OnModuleInit {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly titles: Titles,
    private readonly reactions: Reactions,
    private readonly along: TakingAlong,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: ExcerptsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerFacts('excerpt', (ids, manager) => this.repository.facts(ids, manager));
    this.along.register('live_session', (work, along) => this.keep(work, along));
    for (const name of ['chat_message.deleted', 'chat_message.edited', 'chat_message.hidden', 'chat_message.unhidden'] as const) {
      this.reactions.on(name, `live-sessions.refresh-excerpts-${name.split('.')[1]}`, ({ subject }) => this.refresh((work) => this.repository.holding(subject.id, work.manager)));
    }
    for (const name of ['case_note.deleted', 'lesson.changed', 'lesson.removed'] as const) this.reactions.on(name, `live-sessions.refresh-places-${name}`, ({ subject }) => this.refreshPlace(subject));
    this.reactions.on('excerpt.objection_changed', 'live-sessions.refresh-excerpt', ({ subject }) => this.refresh(async (work) => [await this.repository.find(subject.id, work.manager)]));
  }

  /** The excerpt that this place shows; null when it shows none, when the actor may not read it or the place, and when the place is gone. */
  async ofPlace(actor: Actor, asked: ExcerptPlace): Promise<SeenExcerpt | null> {
    const place = check(ofPlace, asked);
    const excerpt = await this.repository.ofPlace(place);
    if (!excerpt || !(await this.access.can(actor, 'excerpt.read', excerptRef(excerpt.id)))) return null;
    return (await this.titles.visibleTo(actor, [place])).size ? this.seen(actor, excerpt) : null;
  }

  /** Where words of this session go on; what the actor may not read, and what is gone, is left out. */
  async marksOf(actor: Actor, liveSessionId: string): Promise<ExcerptMark[]> {
    const places = await this.repository.placesOf(liveSessionId);
    if (!places.length) return [];
    const titles = await this.titles.visibleTo(actor, places.map(({ placeType: type, placeId: id }) => ({ type, id })));
    return places.flatMap((place) => {
      const title = titles.get(`${place.placeType}:${place.placeId}`);
      return title ? [{ ...place, title: title.nl, slug: title.slug }] : [];
    });
  }

  /**
   * Takes the actor's own words out of it for everybody, or puts them back; both until `objectionsUntil`. Doing it twice changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, EXCERPT_SETTLED
   */
  async setObjection(actor: Actor, input: ExcerptInput, objects: boolean): Promise<SeenExcerpt> {
    const { id } = check(ofExcerpt, input);
    const excerpt = await this.works.run(actor, async (work) => {
      await work.require('excerpt.read', excerptRef(id));
      await work.require('excerpt.object', excerptRef(id));
      const found = await this.repository.find(id, work.manager);
      if (work.now > found.objectionsUntil) throw new DomainError('EXCERPT_SETTLED');
      const accountId = accountIdOf(actor);
      const changed = await this.repository.setTakenOut(id, accountId, objects ? work.now : null, work.manager);
      // On one's own stream: that words are gone is told where they stood by nobody.
      if (changed) work.record('excerpt.objection_changed', { excerptId: id }, streamOf('account', accountId), excerptRef(id));
      else work.silently('it was so already');
      return found;
    });
    return this.seen(actor, excerpt);
  }

  /** Keeps, in the commit of what takes them along, which messages go there: those of the session that have words now. */
  private async keep(work: Work, { from, by, ids }: Along): Promise<void> {
    await work.require('excerpt.make', from);
    const place = check(ofPlace, by);
    const page = await this.pageOf(work, place);
    // Whoever said it must be able to read where it went, and to object.
    if (!page || (await this.groupOf(work, page)) !== (await this.groupOf(work, from))) throw new DomainError('INPUT_INVALID', { fields: { liveSessionId: 'other_group' } });
    const messages = await this.repository.standing(from.id, ids, work.manager);
    if (!messages.length) throw new DomainError('EXCERPT_EMPTY');
    const id = uuid();
    const madeById = accountIdOf(work.actor);
    await work.manager.insert(Excerpt, { id, liveSessionId: from.id, placeType: place.type, placeId: place.id, madeById, madeAt: work.now, objectionsUntil: new Date(work.now.getTime() + EXCERPT_OBJECTION_MS) });
    await work.manager.insert(ExcerptMessage, messages.map((message) => ({ excerptId: id, chatMessageId: message.id })));
    const authorIds = [...new Set(messages.map(({ authorId }) => authorId))].filter((authorId) => authorId !== madeById);
    work.record('excerpt.made', { excerptId: id, liveSessionId: from.id, place, page, authorIds }, streamOf('live_session', from.id), excerptRef(id));
  }

  /** Where a place is read; null when it is gone. */
  private async pageOf({ manager }: Work, place: ExcerptPlace): Promise<ExcerptPage | null> {
    return (await this.access.upFrom(place, manager)).find(isPage) ?? null;
  }

  private async groupOf({ manager }: Work, subject: SubjectRef): Promise<string | undefined> {
    return (await this.access.upFrom(subject, manager)).find(({ type }) => type === 'group')?.id;
  }

  private async seen(actor: Actor, excerpt: Excerpt): Promise<SeenExcerpt> {
    const parts = await this.repository.parts(excerpt.id);
    const shown = parts.filter((part) => part.shown);
    const own = parts.filter(({ authorId }) => authorId === actor.accountId);
    const open = this.clock.now() <= excerpt.objectionsUntil;
    return {
      ...excerpt,
      messages: shown.length ? await this.sessions.messagesById(excerpt.liveSessionId, shown.map(({ messageId }) => messageId)) : [],
      leftOut: parts.length - shown.length,
      viewerMayObject: open && own.length > 0,
      viewerObjected: own.some(({ takenOut }) => takenOut),
    };
  }

  /** Tells a session that what shows its words is called otherwise, or is gone. */
  private refreshPlace(subject: SubjectRef): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('the chat says where its words went');
      const excerpt = await this.repository.ofPlace(check(ofPlace, subject), work.manager);
      if (excerpt) work.record('excerpt.place_changed', { excerptId: excerpt.id }, streamOf('live_session', excerpt.liveSessionId), excerptRef(excerpt.id));
      else work.silently('it shows no words of a chat');
    });
  }

  /** Tells threads and cases that what they show is another. */
  private refresh(excerptsOf: (work: Work) => Promise<Excerpt[]>): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('words of the chat are read elsewhere too');
      let told = false;
      for (const { id, placeType, placeId } of await excerptsOf(work)) {
        const page = await this.pageOf(work, { type: placeType, id: placeId });
        if (!page) continue;
        work.record('excerpt.changed', { excerptId: id }, streamOf(page.type, page.id), excerptRef(id));
        told = true;
      }
      if (!told) work.silently('they go on nowhere');
    });
  }
}
