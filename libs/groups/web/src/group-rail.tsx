import { streamOf } from '@leerkring/contract';
import { useFunctionName } from '@leerkring/identity/web';
import { useAccountId, usePresence, useTexts } from '@leerkring/platform/web';
import { FaceRow, Link, Person, Section } from '@leerkring/ui';
import type { GroupMembers, Member } from './fragments';
import { delegationsOf, facilitatorsOf } from './members';
import { texts } from './texts';
import './groups.css';

/** Who has the group open now. The page follows the group's stream. */
export function NowHere({ groupId }: { groupId: string }) {
  const t = useTexts(texts);
  const people = usePresence(streamOf('group', groupId));
  const me = useAccountId();
  const onlyMe = people.length === 1 && people[0]!.id === me;
  return (
    <Section title={t.nowHere} rule="none" look="section" count={people.length > 0 ? t.people(people.length) : undefined}>
      {people.length > 0 && (
        <FaceRow label={t.nowHere} people={people.map(({ id, name }) => ({ id, name, presence: 'here' as const }))} max={6} more={t.andOthers} size={36} />
      )}
      {onlyMe && <p className="group-rail__line">{t.onlyYou}</p>}
    </Section>
  );
}

/** Who guides the group. */
export function GroupFacilitators({ group }: { group: GroupMembers }) {
  const t = useTexts(texts);
  const facilitators = facilitatorsOf(group.members.nodes);
  return (
    <Section title={facilitators.length > 1 ? t.facilitators : t.facilitator} rule="none" look="section">
      {facilitators.length === 0 && <p className="group-rail__line">{t.noFacilitator}</p>}
      <ul className="group-rail__people" role="list">
        {facilitators.map((member) => (
          <li key={member.id}>
            <GroupPerson member={member} groupId={group.id} withOrganisation />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Participants in short, by municipality; on the phone they live under their own tab. */
export function MembersInShort({ group, allHref }: { group: GroupMembers; allHref: string }) {
  const t = useTexts(texts);
  const delegations = delegationsOf(group.members.nodes);
  const count = delegations.reduce((sum, { members }) => sum + members.length, 0);
  if (!count) return null;
  return (
    <Section className="group-rail__members" title={t.members} rule="none" look="section" count={count} action={<Link href={allHref}>{t.allMembers}</Link>}>
      {delegations.map(({ id, name, members }) => (
        <div key={id} className="group-rail__delegation">
          <h3>{name ?? t.withoutOrganisation}</h3>
          <ul className="group-rail__people" role="list">
            {members.map((member) => (
              <li key={member.id}>
                <GroupPerson member={member} groupId={group.id} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

interface GroupPersonProps {
  member: Member;
  groupId: string;
  withOrganisation?: boolean;
}

/** A member with name and function, and whether this person has the group open. */
export function GroupPerson({ member, groupId, withOrganisation }: GroupPersonProps) {
  const t = useTexts(texts);
  const functionName = useFunctionName();
  const { account, organisation } = member;
  const here = usePresence(streamOf('group', groupId)).some((person) => person.id === account.id);
  const line = [account.jobTitle ?? functionName(account.function), withOrganisation && organisation?.name].filter(Boolean).join(', ');
  return <Person id={account.id} name={account.name} line={line} presence={here ? 'here' : 'none'} presenceLabel={here ? t.isHere : undefined} />;
}
