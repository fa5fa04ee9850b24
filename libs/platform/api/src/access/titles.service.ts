import { Injectable } from '@nestjs/common';
import type { Permission, SubjectRef, SubjectType } from '@leerkring/contract';
import { Kept } from '../database/kept';
import { Access, type KnownFacts } from './access.service';
import type { Actor } from './actor';

/** What a subject is called now. */
export interface Title {
  nl: string;
  en: string;
  /** Its name in addresses. */
  slug: string;
}

type TitleLoader = (ids: string[]) => Promise<Map<string, Title>>;

/** Titles of subjects of any room, as they are now, for who may read them. */
@Injectable()
export class Titles {
  private readonly titles = new Map<SubjectType, Kept<Title>>();

  constructor(private readonly access: Access) {}

  /** A room tells, at start, how titles of its subjects are read: one query for all ids. */
  register(type: SubjectType, load: TitleLoader): void {
    this.titles.set(type, new Kept(load, { forMs: 0 }));
  }

  /** Titles by `type:id`. What the actor may not read is left out like what does not exist, and so are types that have no titles. */
  async visibleTo(actor: Actor, subjects: readonly SubjectRef[]): Promise<Map<string, Title>> {
    const known: KnownFacts = new Map();
    const titled = subjects.filter((subject) => this.titles.has(subject.type));
    await this.access.learn(titled, undefined, known);
    const found = new Map<string, Title>();
    for (const type of new Set(titled.map((subject) => subject.type))) {
      const readable: string[] = [];
      for (const subject of titled) if (subject.type === type && (await this.mayRead(actor, subject, known))) readable.push(subject.id);
      const titles = readable.length ? await this.titles.get(type)!.loadAll(readable) : new Map<string, Title>();
      for (const [id, title] of titles) found.set(`${type}:${id}`, title);
    }
    return found;
  }

  private async mayRead(actor: Actor, subject: SubjectRef, known: KnownFacts): Promise<boolean> {
    const read = `${subject.type}.read` as Permission;
    return (await this.access.granted(actor, [read], subject, undefined, known)).has(read);
  }
}
