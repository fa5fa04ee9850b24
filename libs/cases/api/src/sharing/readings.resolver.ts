import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { Access, CurrentActor, DomainError, check, toCursor, type Actor, type Connection } from '@leerkring/platform/api';
import { MAX as MAX_UUID, validate as isUuid } from 'uuid';
import { ReadingArgs, ReadingConnection, ReadingType, readingBounds } from './readings.type';
import { ReadingsRepository, type ReadingRow } from './readings.repository';

const PAGE = 50;

@Resolver(() => ReadingType)
export class ReadingsResolver {
  constructor(
    private readonly repository: ReadingsRepository,
    private readonly accounts: AccountsLoader,
    private readonly access: Access,
  ) {}

  @Query(() => ReadingConnection, { description: 'Who read a version, newest first, for the people of its municipality.' })
  async readings(@CurrentActor() actor: Actor, @Args() args: ReadingArgs): Promise<Connection<ReadingRow>> {
    const { versionId, first, after } = check(readingBounds, args);
    await this.access.require(actor, 'document_version.oversee', { type: 'document_version', id: versionId });
    const size = first ?? PAGE;
    const [rows, totalCount] = await this.repository.page(versionId, after ? idOf(after) : MAX_UUID, size);
    const nodes = rows.slice(0, size);
    const [begin, end] = [nodes[0], nodes.at(-1)].map((node) => (node ? toCursor(node.id) : null));
    return { nodes, totalCount, pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: Boolean(after), startCursor: begin!, endCursor: end! } };
  }

  @ResolveField(() => AccountType, { description: 'Who read it.' })
  account(@Parent() reading: ReadingRow): Promise<unknown> {
    return this.accounts.load(reading.accountId);
  }
}

function idOf(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!isUuid(id)) throw new DomainError('INPUT_INVALID', { fields: { after: 'invalid' } });
  return id;
}
