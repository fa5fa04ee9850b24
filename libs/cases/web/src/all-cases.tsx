import { useTexts } from '@leerkring/platform/web';
import { Button, EmptyState, Heading, Link, Section } from '@leerkring/ui';
import { TrackName } from '@leerkring/tracks/web';
import './case-rows.css';
import { CaseRows } from './case-rows';
import type { CaseData } from './cases.queries';
import { texts } from './texts';

export interface AllCasesProps {
  cases: readonly CaseData[];
  /** Groups of the viewer, for who has no case to read yet. */
  groups: readonly { id: string; name: string }[];
  hrefs: { caseFile: (id: string) => string; casesOfGroup: (groupId: string) => string; track: (slug: string) => string };
}

/** All cases that the viewer may read, by learning group; within a group in the order of the list. */
export function AllCases({ cases, groups, hrefs }: AllCasesProps) {
  const t = useTexts(texts);
  const byGroup = Map.groupBy(cases, ({ group }) => group.id);
  return (
    <div className="all-cases">
      <header>
        <Heading level={1}>{t.cases}</Heading>
        {cases.length > 0 && <p className="all-cases__intro">{t.allIntro}</p>}
      </header>
      {!cases.length && <NoCases groups={groups} hrefOf={hrefs.casesOfGroup} />}
      {[...byGroup.values()].map((own) => {
        const { id, name, track } = own[0]!.group;
        const title = <Link href={hrefs.casesOfGroup(id)}>{name}</Link>;
        return (
          <Section key={id} title={title} look="section" count={own.length} action={<TrackName track={track} hrefOf={hrefs.track} />}>
            <CaseRows cases={own} hrefOf={hrefs.caseFile} />
          </Section>
        );
      })}
    </div>
  );
}

function NoCases({ groups, hrefOf }: { groups: AllCasesProps['groups']; hrefOf: (groupId: string) => string }) {
  const t = useTexts(texts);
  const [first, ...others] = groups;
  return (
    <EmptyState title={t.none} action={first && <Button href={hrefOf(first.id)}>{t.casesOf(first.name)}</Button>}>
      <p>{first ? t.noneAnywhere : t.noGroup}</p>
      {others.map(({ id, name }) => (
        <p key={id}>
          <Link href={hrefOf(id)}>{t.casesOf(name)}</Link>
        </p>
      ))}
    </EmptyState>
  );
}
