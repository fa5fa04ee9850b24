import { Injectable } from '@nestjs/common';
import type { SubjectRef, SubjectType } from '@leerkring/contract';
import type { Kept } from '../storage/storage';
import type { Work } from './work';

/** A file that is kept by whoever asks for a beginning: its bytes are kept once more, not copied. */
export interface BroughtFile extends Kept {
  fileName: string;
  mediaType: string;
  bytes: number;
}

/** What one room asks of another: to begin something there. */
export interface Beginning {
  /** Where, such as a group. */
  place: SubjectRef;
  /** As the room that begins it names and bounds them. */
  words: Readonly<Record<string, string>>;
  files: readonly BroughtFile[];
}

type Begin = (work: Work, beginning: Beginning) => Promise<string>;

/** Lets a room begin something of another one in its own commit, such as a case: rooms of work do not know each other. */
@Injectable()
export class Beginnings {
  private readonly rooms = new Map<SubjectType, Begin>();

  /** A room says, at start, how its subjects of this type are begun, and returns their ids. It asks for the right itself. */
  register(type: SubjectType, begin: Begin): void {
    this.rooms.set(type, begin);
  }

  /** Returns the id of what began. @throws DomainError of the room that begins it */
  begin(work: Work, type: SubjectType, beginning: Beginning): Promise<string> {
    const begin = this.rooms.get(type);
    if (!begin) throw new Error(`Nothing begins a ${type}`);
    return begin(work, beginning);
  }
}
