import { graphql, type FragmentOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Badge, Link, Row, RowLine, RowList, RowTitle, Section } from '@leerkring/ui';
import { CreateGroup } from './create-group';
import { texts } from './texts';

export const TrackGroupsFragment = graphql(`
  fragment TrackGroups_track on Track @_unmask {
    id
    name(language: $language)
    viewerCan
    groups {
      id
      name
      purpose
      archivedAt
      viewerRole
      members(first: 0) {
        totalCount
      }
    }
  }
`);

interface TrackGroupsProps {
  track: FragmentOf<typeof TrackGroupsFragment>;
  hrefOf: (groupId: string) => string;
  onCreated: (groupId: string) => void;
}

/** Groups of a track that the viewer may see: the own ones, for the programme all of them. Nothing for people without. */
export function TrackGroups({ track, hrefOf, onCreated }: TrackGroupsProps) {
  const t = useTexts(texts);
  const composes = track.viewerCan.includes('group.create');
  if (!track.groups.length && !composes) return null;
  return (
    <Section
      title={track.groups.every((group) => group.viewerRole) && !composes ? t.myGroups : t.groups}
      action={composes && <CreateGroup trackId={track.id} trackName={track.name} onCreated={onCreated} />}
    >
      {track.groups.length === 0 && <p className="group-rail__line">{t.noGroupsYet}</p>}
      <RowList>
        {track.groups.map((group) => (
          <Row key={group.id} end={t.people(group.members.totalCount)}>
            <RowTitle level={3}>
              <Link href={hrefOf(group.id)} variant="title" cover>
                {group.name}
              </Link>{' '}
              {group.archivedAt && <Badge tone="neutral">{t.archived}</Badge>}
            </RowTitle>
            <RowLine soft>{group.purpose}</RowLine>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
