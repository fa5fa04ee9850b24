import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CONFIG, Public, type Config } from '@leerkring/platform/api';

@ObjectType({ description: 'What pages need to know of this installation.' })
export class ServerInfo {
  @Field({ description: 'Whether it is a demo, with invented people whose password everybody may know.' })
  demo: boolean;
}

@Resolver()
export class ServerInfoResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Public()
  @Query(() => ServerInfo, { description: 'This installation.' })
  serverInfo(): ServerInfo {
    return { demo: this.config.DEMO };
  }
}
