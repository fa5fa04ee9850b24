import { useMutation, useQuery } from '@apollo/client/react';
import { followLevels, type FollowLevel, type FollowedType, type FragmentOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, RadioSegment, Section, toast } from '@leerkring/ui';
import './notifications.css';
import { GroupFollowing, SetFollowing, ThreadFollowing, type FollowingFragment } from './notifications.queries';
import { texts } from './texts';

interface FollowProps {
  type: FollowedType;
  id: string;
}

/** How much one hears of a thread or group, as a part of its rail. */
export function Following({ type, id }: FollowProps) {
  const t = useTexts(texts);
  return (
    <Section title={t.following} look={type === 'thread' ? 'small' : 'section'} rule="none">
      <FollowChoice type={type} id={id} />
    </Section>
  );
}

/** How much one hears of a thread or group, to be changed at once. */
export function FollowChoice({ type, id }: FollowProps) {
  const thread = useQuery(ThreadFollowing, { variables: { id }, skip: type !== 'thread' });
  // The page of a group asks for it along with everything else.
  const group = useQuery(GroupFollowing, { variables: { id }, skip: type !== 'group', fetchPolicy: 'cache-first' });
  const following = thread.data?.thread.viewerFollows ?? group.data?.group.viewerFollows;
  return <div className="following">{following && <Choice type={type} id={id} following={following} inGroup={Boolean(thread.data?.thread.group)} />}</div>;
}

interface ChoiceProps extends FollowProps {
  following: FragmentOf<typeof FollowingFragment>;
  /** A thread that goes by a learning group; one about a track does not. */
  inGroup: boolean;
}

function Choice({ type, id, following: { level, chosen, inherited }, inGroup }: ChoiceProps) {
  const t = useTexts(texts);
  const [set] = useMutation(SetFollowing);
  const choose = (to: FollowLevel | null): void => {
    const following = { __typename: 'Following' as const, level: to ?? inherited, chosen: to, inherited };
    const changed = (one: FollowedType) => (one === type ? ({ __typename: one === 'thread' ? 'Thread' : 'Group', id, viewerFollows: following } as never) : null);
    const optimisticResponse = { setFollowing: { __typename: 'SetFollowingPayload' as const, thread: changed('thread'), group: changed('group') } };
    set({ variables: { input: { subject: { type, id }, level: to } }, optimisticResponse }).catch(() => toast({ text: t.notSet, tone: 'ochre' }));
  };
  return (
    <>
      <RadioSegment label={t.following} hideLabel options={followLevels.map((one) => ({ id: one, label: t.level(one) }))} value={level} onChange={(to) => choose(to as FollowLevel)} />
      <p className="following__line">
        {t.meaning(level)} {type === 'thread' && chosen === null && (inGroup ? t.byGroup : t.byItself)}
      </p>
      {type === 'thread' && chosen !== null && (
        <Button variant="text" size="s" onPress={() => choose(null)}>
          {inGroup ? t.asGroup : t.asItself}
        </Button>
      )}
    </>
  );
}
