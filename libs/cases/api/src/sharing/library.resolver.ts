import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationType, OrganisationsLoader } from '@leerkring/organisations/api';
import { CurrentActor, DomainError, check, loader, loaderKey, toCursor, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { MAX as MAX_UUID, validate as isUuid } from 'uuid';
import { DocumentVersionType } from '../case-file.type';
import type { DocumentVersion } from '../document-version.entity';
import { LibraryArgs, LibraryConnection, LibraryItemType, VisitLibraryPayload, libraryBounds } from './library.type';
import { LibraryRepository, type LibraryRow } from './library.repository';
import { LibraryVisits } from './library-visits';
import { SharedCaseType } from './share.type';
import { SharedCases } from './shared-cases';

const PAGE = 20;
const versionById = loaderKey<DocumentVersion>('version in the library');

@Resolver(() => LibraryItemType)
export class LibraryResolver {
  constructor(
    private readonly repository: LibraryRepository,
    private readonly cases: SharedCases,
    private readonly organisations: OrganisationsLoader,
    private readonly visits: LibraryVisits,
  ) {}

  @Query(() => LibraryConnection, { description: 'Documents of all cases that are shared with the viewer, newest first.' })
  async library(@CurrentActor() actor: Actor, @Args() args: LibraryArgs): Promise<Connection<LibraryRow>> {
    const { first, after, ...filter } = check(libraryBounds, args);
    const size = first ?? PAGE;
    const [rows, totalCount] = await this.repository.page(actor, filter, { before: placeOf(after), size });
    const nodes = rows.slice(0, size);
    const [begin, end] = [nodes[0], nodes.at(-1)].map((node) => (node ? toCursor(`${node.sharedAt.toISOString()} ${node.id}`) : null));
    return { nodes, totalCount, pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: Boolean(after), startCursor: begin!, endCursor: end! } };
  }

  @Query(() => [OrganisationType], { description: 'The municipalities that share documents with the viewer, by name.' })
  async libraryOrganisations(@CurrentActor() actor: Actor): Promise<unknown[]> {
    const found = await Promise.all((await this.repository.organisationIds(actor)).map((id) => this.organisations.load(id)));
    return found.flatMap((organisation) => organisation ?? []).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  }

  @Mutation(() => VisitLibraryPayload, { description: 'Notes that the viewer comes to the library; who comes back within half an hour is still at the same visit.' })
  async visitLibrary(@CurrentActor() actor: Actor): Promise<VisitLibraryPayload> {
    return { newSince: await this.visits.visit(actor) };
  }

  @ResolveField(() => DocumentVersionType, { description: 'The version.' })
  version(@Parent() item: LibraryRow, @Context() context: RequestContext): Promise<unknown> {
    return loader(context, versionById, (ids) => this.repository.versions(ids)).load(item.id);
  }

  @ResolveField(() => SharedCaseType, { description: 'The case that it belongs to.' })
  caseFile(@Parent() item: LibraryRow, @Context() context: RequestContext): Promise<object> {
    return this.cases.load(context, item.caseFileId);
  }
}

/** @throws DomainError INPUT_INVALID */
function placeOf(cursor: string | null | undefined): { at: string; id: string } {
  if (!cursor) return { at: 'infinity', id: MAX_UUID };
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isUuid(id) || Number.isNaN(Date.parse(at))) throw new DomainError('INPUT_INVALID', { fields: { after: 'invalid' } });
  return { at, id };
}
