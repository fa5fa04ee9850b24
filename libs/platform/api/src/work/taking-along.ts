import { Injectable } from '@nestjs/common';
import type { SubjectRef, SubjectType } from '@leerkring/contract';
import { DomainError } from '../errors/domain-error';
import type { Work } from './work';

/** Something of one room takes things of another along, by reference. */
export interface Along {
  /** Whose things they are. */
  from: SubjectRef;
  /** What takes them along; it is new in this Work. */
  by: SubjectRef;
  ids: readonly string[];
}

type Keep = (work: Work, along: Along) => Promise<void>;

/** Lets a room keep, in the commit of another room, which of its things go along there: rooms of work do not know each other. */
@Injectable()
export class TakingAlong {
  private readonly keepers = new Map<SubjectType, Keep>();

  /** A room says, at start, how it keeps what is taken along from its subjects of this type. */
  register(type: SubjectType, keep: Keep): void {
    this.keepers.set(type, keep);
  }

  /** @throws DomainError INPUT_INVALID when nothing can be taken along from there, and what the room refuses */
  async keep(work: Work, along: Along): Promise<void> {
    const keep = this.keepers.get(along.from.type);
    if (!keep) throw new DomainError('INPUT_INVALID', { fields: { subject: 'nothing_to_take_along' } });
    await keep(work, along);
  }
}
