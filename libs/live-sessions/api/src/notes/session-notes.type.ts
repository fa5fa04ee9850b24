import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';

@ObjectType('SessionNotes', { description: 'What the people in a session write down together.' })
export class SessionNotesType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Head of the stream `session_notes:<id>`, no later than the rest of the answer: open the stream after it.' })
  head: number;
}

@ObjectType('PhaseNotes', { description: 'The notes of one phase.' })
export class PhaseNotesType {
  @Field({ description: 'Key of the phase in the rundown.' })
  phase: string;

  @Field(() => Int, { description: 'Number of the latest update.' })
  number: number;

  @Field({ description: 'The notes as Markdown, by the grammar of posts; empty when everything was taken out.' })
  text: string;
}

@ObjectType('NotesUpdates', { description: 'What there is of the notes of a phase after a number.' })
export class NotesUpdatesType {
  @Field(() => Int, { description: 'Number of the latest update; 0 before the first.' })
  number: number;

  @Field(() => [String], { description: 'Updates of Yjs (version 1) in base64, in order. Any may hold more than what came after the number: applying twice is harmless.' })
  updates: string[];
}

@InputType({ description: 'What somebody wrote in the notes of a phase.' })
export class WriteSessionNotesInput {
  @Field(() => ID, { description: 'The notes of an open session.' })
  sessionNotesId: string;

  @Field({ description: 'Key of the phase in the rundown.' })
  phase: string;

  @Field({ description: 'An update of Yjs (version 1) in base64; at most 100,000 bytes. Sending it twice is harmless.' })
  update: string;
}

@InputType({ description: 'The notes of a phase of which all words are to be destroyed.' })
export class EmptySessionNotesInput {
  @Field(() => ID, { description: 'The notes of a session.' })
  sessionNotesId: string;

  @Field({ description: 'Key of the phase in the rundown.' })
  phase: string;
}

@ObjectType({ description: 'Answer to what one does with notes.' })
export class SessionNotesPayload {
  @Field(() => SessionNotesType, { description: 'The notes as they are now.' })
  sessionNotes: SessionNotesType;

  @Field(() => Int, { description: 'Number of the latest update of the phase; what was sent is in it.' })
  number: number;
}

const which = { sessionNotesId: z.uuid(), phase: z.string().min(1).max(limits.name) };

export const writing = z.object({ ...which, update: z.base64().min(4).max(Math.ceil(limits.notesUpdateBytes / 3) * 4) });
export const emptying = z.object(which);
export const asking = z.object({ phase: which.phase, after: z.int().min(0) });
