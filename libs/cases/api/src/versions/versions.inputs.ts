import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { DocumentVersionType } from '../case-file.type';

@InputType({ description: 'A version to destroy for good.' })
export class DestroyDocumentVersionInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Why, for the people of the municipality; at most 500 characters.' })
  reason: string;
}

@ObjectType({ description: 'Answer to destroying a version.' })
export class DestroyDocumentVersionPayload {
  @Field(() => DocumentVersionType, { description: 'What is left of it.' })
  documentVersion: DocumentVersionType;
}

@InputType({ description: 'An earlier version to make the newest one again.' })
export class RestoreDocumentVersionInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@ObjectType({ description: 'Answer to restoring a version.' })
export class RestoreDocumentVersionPayload {
  @Field(() => DocumentVersionType, { description: 'The new version, with the same bytes.' })
  documentVersion: DocumentVersionType;
}

/** Bounds of what comes in about versions. */
export const versionBounds = {
  restore: z.object({ id: z.uuid() }),
  destroy: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(limits.destroyReason) }),
};
