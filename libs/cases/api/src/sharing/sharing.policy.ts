import { isCaseAtWork, type Permission, type ShareAudience, type ShareState } from '@leerkring/contract';
import { isMember } from '@leerkring/groups/api';
import { hasRole, membershipOf, type Actor, type Policy } from '@leerkring/platform/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Whose documents they are: a municipality, in the group that its case was brought into. */
export interface OwnerFacts {
  organisationId: string;
  groupId: string;
}

/** A share by which a version can be read now. */
export interface RunningShare {
  audience: ShareAudience;
  /** The group or track; null for the network. */
  audienceId: string | null;
  mayDownload: boolean;
}

export interface DocumentVersionFacts extends OwnerFacts {
  /** Some share request is about it. */
  requested: boolean;
  /** Only its municipality still sees that it was there. */
  destroyed: boolean;
  /** Its case is neither closed nor archived. */
  atWork: boolean;
  shares: readonly RunningShare[];
}

export interface ShareFacts extends OwnerFacts {
  proposedById: string;
  state: ShareState;
  /** Somebody else than its proposer coordinates for the municipality: then the delegation does not decide. */
  otherCoordinator: boolean;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    document_version: DocumentVersionFacts;
    case_documents: OwnerFacts;
    share: ShareFacts;
  }
}

/** Members of the case's group who sit there for the municipality that brought the case in. */
export function isDelegate(actor: Actor, { groupId, organisationId }: OwnerFacts): boolean {
  return membershipOf(actor, groupId)?.organisationId === organisationId;
}

/** Who decides for the municipality what others see. They need not sit in the group, and read nothing of it for that. */
export function isCoordinator(actor: Actor, { organisationId }: OwnerFacts): boolean {
  return hasRole(actor, 'coordinator') && actor.organisationId === organisationId;
}

const isConcerned = (actor: Actor, facts: OwnerFacts): boolean => isDelegate(actor, facts) || isCoordinator(actor, facts);
const isOwner = (actor: Actor, facts: DocumentVersionFacts): boolean => isDelegate(actor, facts) || (facts.requested && isCoordinator(actor, facts));

function reaches({ audience, audienceId }: RunningShare, actor: Actor): boolean {
  if (audience === 'network') return actor.accountId !== null;
  if (audience === 'group') return isMember(actor, audienceId!);
  return actor.memberships.some(({ trackId }) => trackId === audienceId);
}

/** Who reads it because it is shared with them: nobody, once it is destroyed. */
const isReader = (actor: Actor, { destroyed, shares }: DocumentVersionFacts): boolean => !destroyed && shares.some((share) => reaches(share, actor));

/** Whether the actor may see what a version says. */
export const views = (actor: Actor, facts: DocumentVersionFacts): boolean => !facts.destroyed && (isOwner(actor, facts) || isReader(actor, facts));

/** The groups of the actor in which a version is read: by its delegation, or because it is shared with them. */
export function groupsThatRead(actor: Actor, facts: DocumentVersionFacts): string[] {
  const seats = actor.memberships.map((seat) => ({ ...actor, memberships: [seat] }));
  return seats.filter((seated) => !facts.destroyed && (isDelegate(seated, facts) || isReader(seated, facts))).map(({ memberships }) => memberships[0]!.groupId);
}

/** Documents are of their municipality; others read what is shared with them, for as long as it is. Two people are needed for that: who proposes never decides. */
export const sharingPolicy: Policy<'document_version' | 'case_documents' | 'share' | 'library'> = {
  'document_version.add': ({ actor, facts, about }) => about('group.take_part') && isDelegate(actor, facts) && isCaseAtWork(facts.state),
  'document_version.read': ({ actor, facts }) => isOwner(actor, facts) || isReader(actor, facts),
  'document_version.view': ({ actor, facts }) => views(actor, facts),
  'document_version.download': ({ actor, facts }) => !facts.destroyed && (isOwner(actor, facts) || facts.shares.some((share) => share.mayDownload && reaches(share, actor))),
  'document_version.oversee': ({ actor, facts }) => isOwner(actor, facts),
  'document_version.destroy': ({ actor, facts }) => !facts.destroyed && isOwner(actor, facts),
  'case_documents.read': ({ actor, facts }) => isDelegate(actor, facts),
  'library.visit': ({ actor, facts }) => actor.accountId === facts.id,
  'share.propose': ({ actor, facts }) => isConcerned(actor, facts),
  'share.read': ({ actor, facts }) => isConcerned(actor, facts),
  'share.decide': ({ actor, facts }) => facts.state === 'proposed' && actor.accountId !== facts.proposedById && (isCoordinator(actor, facts) || (!facts.otherCoordinator && isDelegate(actor, facts))),
  'share.retract': ({ actor, facts }) => facts.state === 'proposed' && actor.accountId === facts.proposedById && isConcerned(actor, facts),
  'share.withdraw': ({ actor, facts }) => facts.state === 'approved' && isConcerned(actor, facts),
};

/** Everything that can be asked about a share request itself. */
export const shareRights: readonly Permission[] = ['share.decide', 'share.retract', 'share.withdraw'];

/** SQL: the share `row` runs at the moment `now`. */
export const RUNNING = (row: string, now: string): string => `(${row}.approved_at IS NOT NULL AND ${row}.withdrawn_at IS NULL AND ${row}.ends_at > ${now})`;

const OWNER = (file: string): string => `EXISTS (SELECT FROM unnest(:seatGroups::uuid[], :seatOrganisations::uuid[]) AS seat(group_id, organisation_id)
  WHERE seat.group_id = ${file}.group_id AND seat.organisation_id = ${file}.organisation_id)`;
const COORDINATED = (file: string): string => `${file}.organisation_id = :coordinates::uuid`;

/** SQL: the running share `row` is meant for the actor. Parameters as `sharingParameters` gives them. */
export const REACHES = (row: string): string =>
  `(CASE ${row}.audience WHEN 'group' THEN ${row}.group_id = ANY(:seatGroups::uuid[]) WHEN 'track' THEN ${row}.track_id = ANY(:seatTracks::uuid[]) ELSE :signedIn::boolean END)`;

/** What the SQL of this room asks of an actor and the clock. */
export function sharingParameters(actor: Actor, now: Date): Record<string, unknown> {
  return {
    seatGroups: actor.memberships.map(({ groupId }) => groupId),
    seatOrganisations: actor.memberships.map(({ organisationId }) => organisationId),
    seatTracks: actor.memberships.map(({ trackId }) => trackId),
    coordinates: hasRole(actor, 'coordinator') ? actor.organisationId : null,
    signedIn: actor.accountId !== null,
    sharedAt: now,
  };
}

/** The SQL twin of `document_version.read`. */
export function visibleVersions<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, idColumn: string, actor: Actor, now: Date): SelectQueryBuilder<E> {
  // Names of its own, that the query around it does not have.
  const owned = `SELECT FROM document_versions own_version JOIN documents own_document ON own_document.id = own_version.document_id JOIN case_files own_case ON own_case.id = own_document.case_file_id
    WHERE own_version.id = ${idColumn} AND (${OWNER('own_case')} OR (${COORDINATED('own_case')} AND EXISTS (SELECT FROM share_versions asked WHERE asked.version_id = own_version.id)))`;
  const shared = `SELECT FROM share_versions own_link JOIN shares own_share ON own_share.id = own_link.share_id JOIN document_versions shared_version ON shared_version.id = own_link.version_id
    WHERE own_link.version_id = ${idColumn} AND shared_version.destroyed_at IS NULL AND ${RUNNING('own_share', ':sharedAt')} AND ${REACHES('own_share')}`;
  return query.andWhere(`(EXISTS (${owned}) OR EXISTS (${shared}))`, sharingParameters(actor, now));
}

/** The SQL twin of `share.read`. */
export function visibleShares<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, idColumn: string, actor: Actor, now: Date): SelectQueryBuilder<E> {
  const concerned = `SELECT FROM shares own_share JOIN case_files own_case ON own_case.id = own_share.case_file_id WHERE own_share.id = ${idColumn} AND (${OWNER('own_case')} OR ${COORDINATED('own_case')})`;
  return query.andWhere(`EXISTS (${concerned})`, sharingParameters(actor, now));
}
