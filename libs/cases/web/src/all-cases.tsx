import { useTexts } from '@leerkring/platform/web';
import { EmptyState, Heading, Link, Section } from '@leerkring/ui';
import { TrackName } from '@leerkring/tracks/web';
import type { ReactNode } from 'react';
import './case-rows.css';
import { CaseRows } from './case-rows';
import { OpenCaseFile } from './open-case-file';
import type { CaseData } from './cases.queries';
import { texts as sharingTexts } from './sharing/texts';
import { texts } from './texts';

export interface AllCasesProps {
  cases: readonly CaseData[];
  /** Groups of the viewer, for who has no case to read yet. */
  groups: readonly { id: string; name: string }[];
  /** Groups where the viewer may bring in a case. */
  mayOpen: readonly { id: string; name: string }[];
  onOpened: (caseFileId: string) => void;
  hrefs: { caseFile: (id: string) => string; casesOfGroup: (groupId: string) => string; track: (slug: string) => string; library: () => string; shares: () => string };
}

/** All cases that the viewer may read, by learning group; within a group in the order of the list. */
export function AllCases({ cases, groups, mayOpen, onOpened, hrefs }: AllCasesProps) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const open = mayOpen.length > 0 && <OpenCaseFile groups={mayOpen} onOpened={onOpened} />;
  const byGroup = Map.groupBy(cases, ({ group }) => group.id);
  return (
    <div className="all-cases">
      <header className="all-cases__head">
        <div>
          <Heading level={1}>{t.cases}</Heading>
          {cases.length > 0 && <p className="all-cases__intro">{t.allIntro}</p>}
          <p className="all-cases__ways">
            <Link href={hrefs.library()}>{words.library}</Link>
            <Link href={hrefs.shares()}>{words.shares}</Link>
          </p>
        </div>
        {cases.length > 0 && open}
      </header>
      {!cases.length && <NoCases groups={groups} hrefOf={hrefs.casesOfGroup} open={open} />}
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

function NoCases({ groups, hrefOf, open }: { groups: AllCasesProps['groups']; hrefOf: (groupId: string) => string; open: ReactNode }) {
  const t = useTexts(texts);
  return (
    <EmptyState title={t.none} action={open}>
      <p>{groups.length ? t.noneAnywhere : t.noGroup}</p>
      {groups.map(({ id, name }) => (
        <p key={id}>
          <Link href={hrefOf(id)}>{t.casesOf(name)}</Link>
        </p>
      ))}
    </EmptyState>
  );
}
