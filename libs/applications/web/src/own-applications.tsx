import { useApolloClient } from '@apollo/client/react';
import { graphql, streamOf, type ResultOf } from '@leerkring/contract';
import { FollowStream, useLatest, useTexts } from '@leerkring/platform/web';
import { Link, Row, RowLine, RowList, RowTitle, Section } from '@leerkring/ui';
import { DoorOpen } from 'lucide-react';
import { texts } from './texts';

/** What the municipality of the viewer applied for. */
export const OwnApplicationsFragment = graphql(`
  fragment OwnApplications_viewer on Viewer @_unmask {
    ownApplications {
      id
      state
      caseBegunAt
      head
      track {
        id
        name
      }
    }
  }
`);

/** The same, by itself. */
export const OwnApplicationsQuery = graphql(
  `
    query OwnApplications {
      viewer {
        account {
          id
        }
        ...OwnApplications_viewer
      }
    }
  `,
  [OwnApplicationsFragment],
);

type OwnApplication = ResultOf<typeof OwnApplicationsFragment>['ownApplications'][number];

interface OwnApplicationsProps {
  applications: readonly OwnApplication[];
  hrefOf: (id: string) => string;
}

/** Where the applications of one's municipality stand and who is next, as it changes; nothing when there are none, or when each led to a place and its case began there. */
export function OwnApplications({ applications, hrefOf }: OwnApplicationsProps) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const ask = () => client.query({ query: OwnApplicationsQuery, fetchPolicy: 'network-only', context: { queryDeduplication: false } });
  const fresh = useLatest(ask);
  const going = applications.filter(({ state, caseBegunAt }) => state !== 'placed' || !caseBegunAt);
  if (!going.length) return null;
  return (
    <Section title={t.ofMunicipality}>
      {going.map(({ id, head }) => (
        <FollowStream key={id} stream={streamOf('application', id)} head={head} onNews={() => void fresh()} headNow={async () => (await ask()).data?.viewer?.ownApplications.find((one) => one.id === id)?.head} />
      ))}
      <RowList label={t.ofMunicipality}>
        {going.map(({ id, state, track }) => (
          <Row key={id} glyph={<DoorOpen aria-hidden />} end={t[state]}>
            <RowTitle level={3}>
              <Link href={hrefOf(id)} variant="title" cover>
                {track.name}
              </Link>
            </RowTitle>
            <RowLine>{t[`${state}Next`]}</RowLine>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
