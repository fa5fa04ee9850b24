import { useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import { EmptyState, Section, formatDay } from '@leerkring/ui';
import { useRef } from 'react';
import { AddMember } from './add-member';
import type { GroupOnScreen, Member } from './fragments';
import { GroupPerson } from './group-rail';
import { Invitations } from './invitations';
import { LeaveGroup } from './leave-group';
import { delegationsOf, facilitatorsOf, type Delegation } from './members';
import { RemoveMember } from './remove-member';
import { texts } from './texts';
import './groups.css';

interface GroupMembersProps {
  group: GroupOnScreen;
  /** The viewer left the group. */
  onLeft: () => void;
}

/** Everybody in the group by municipality; who composes it adds and takes out people here. */
export function GroupMembersList({ group, onLeft }: GroupMembersProps) {
  const t = useTexts(texts);
  const { nodes, totalCount } = group.members;
  const facilitators = facilitatorsOf(nodes);
  const delegations = delegationsOf(nodes);
  const heading = useRef<HTMLSpanElement>(null);
  const shared = { group, onGone: () => heading.current?.focus() };
  return (
    <>
      <Section
        title={
          <span ref={heading} tabIndex={-1}>
            {t.members}
          </span>
        }
        count={totalCount - facilitators.length}
        action={group.viewerCan.includes('membership.add') && <AddMember groupId={group.id} />}
      >
        {facilitators.length > 0 && (
          <DelegationRow
            {...shared}
            delegation={{ id: 'facilitators', name: facilitators.length > 1 ? t.facilitators : t.facilitator, members: facilitators }}
            withOrganisation
          />
        )}
        {delegations.map((delegation) => (
          <DelegationRow key={delegation.id} {...shared} delegation={delegation} />
        ))}
        {delegations.length === 0 && <EmptyState title={t.noMembers}>{group.viewerCan.includes('membership.add') && t.noMembersLine}</EmptyState>}
        {nodes.length < totalCount && <p className="group-rail__line">{t.shownOf(nodes.length, totalCount)}</p>}
      </Section>
      {group.invitations.length > 0 && <Invitations invitations={group.invitations} />}
      {group.viewerCan.includes('membership.leave') && (
        <p className="group-members__foot">
          <LeaveGroup group={group} onLeft={onLeft} />
        </p>
      )}
    </>
  );
}

interface DelegationRowProps {
  group: GroupOnScreen;
  onGone: () => void;
  delegation: Delegation;
  withOrganisation?: boolean;
}

function DelegationRow({ group, onGone, delegation, withOrganisation }: DelegationRowProps) {
  const t = useTexts(texts);
  return (
    <div className="group-members__delegation">
      <h3>{delegation.name ?? t.withoutOrganisation}</h3>
      <ul className="group-members__list" role="list">
        {delegation.members.map((member) => (
          <li key={member.id}>
            <GroupPerson member={member} groupId={group.id} withOrganisation={withOrganisation} />
            <MemberEnd group={group} member={member} onGone={onGone} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function MemberEnd({ group, member, onGone }: { group: GroupOnScreen; member: Member; onGone: () => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const me = useAccountId() === member.account.id;
  const since = t.since(formatDay(member.joinedAt, { locale: language }));
  return (
    <span className="group-members__end">
      <span className="group-members__since">{me ? `${t.you}, ${since}` : since}</span>
      {!me && group.viewerCan.includes('membership.end') && <RemoveMember member={member} onGone={onGone} />}
    </span>
  );
}
