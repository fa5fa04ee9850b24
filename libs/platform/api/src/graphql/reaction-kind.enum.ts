import { registerEnumType } from '@nestjs/graphql';
import { reactionKinds, type ReactionKind } from '@leerkring/contract';

/** The kinds of reaction as GraphQL knows them: one enum for all that can be reacted to. */
export const ReactionKindEnum = Object.fromEntries(reactionKinds.map((kind) => [kind, kind])) as { [K in ReactionKind]: K };
registerEnumType(ReactionKindEnum, { name: 'ReactionKind', description: 'What can be said of a post or message without writing.' });
