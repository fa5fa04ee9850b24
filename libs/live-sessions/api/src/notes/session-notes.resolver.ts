import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { Access, CurrentActor, PermissionScalar, type Actor } from '@leerkring/platform/api';
import { LiveSessionType } from '../live-session.type';
import type { SessionNotes } from './session-notes.entity';
import { SessionNotesService } from './session-notes.service';
import { EmptySessionNotesInput, NotesUpdatesType, PhaseNotesType, SessionNotesPayload, SessionNotesType, WriteSessionNotesInput } from './session-notes.type';

const rights: readonly Permission[] = ['session_notes.read', 'session_notes.write', 'session_notes.empty'];

@Resolver(() => LiveSessionType)
export class LiveSessionNotesResolver {
  constructor(private readonly service: SessionNotesService) {}

  @ResolveField(() => SessionNotesType, { nullable: true, description: 'What the people in it write down together; null before it is opened.' })
  notes(@Parent() { id }: { id: string }): Promise<SessionNotes | null> {
    return this.service.of(id);
  }

  @Mutation(() => SessionNotesPayload, { description: 'Adds what you wrote to the notes of a phase of an open session.' })
  writeSessionNotes(@CurrentActor() actor: Actor, @Args('input') input: WriteSessionNotesInput): Promise<SessionNotesPayload> {
    return this.service.write(actor, input);
  }

  @Mutation(() => SessionNotesPayload, { description: 'Destroys all words in the notes of a phase, for facilitators, also after the session.' })
  emptySessionNotes(@CurrentActor() actor: Actor, @Args('input') input: EmptySessionNotesInput): Promise<SessionNotesPayload> {
    return this.service.empty(actor, input);
  }
}

@Resolver(() => SessionNotesType)
export class SessionNotesResolver {
  constructor(
    private readonly service: SessionNotesService,
    private readonly access: Access,
  ) {}

  @ResolveField(() => [PhaseNotesType], { description: 'The phases that something was written in, at most 20.' })
  phases(@Parent() notes: SessionNotes): Promise<PhaseNotesType[]> {
    return this.service.read(notes);
  }

  @ResolveField(() => NotesUpdatesType, { description: 'What there is of a phase after a number of an update.' })
  updates(@Parent() notes: SessionNotes, @Args('phase') phase: string, @Args('after', { type: () => Int, defaultValue: 0 }) after: number): Promise<NotesUpdatesType> {
    return this.service.since(notes, { phase, after });
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id }: SessionNotes, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, rights, { type: 'session_notes', id }))];
  }
}
