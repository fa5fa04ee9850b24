import { useFunctionName } from '@leerkring/identity/web';
import { useTexts } from '@leerkring/platform/web';
import { Kring, Link, Person, Section, placesPlan } from '@leerkring/ui';
import './case-file.css';
import type { CaseFileData } from './cases.queries';
import { texts } from './texts';

/** The people who work on the case for their municipality. */
export function CaseOwners({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const functionName = useFunctionName();
  const { organisation, group } = caseFile;
  const own = group.members.nodes.filter((member) => member.organisation?.id === organisation.id);
  return (
    <Section title={t.behalfOf(organisation.name)} rule="none" look="section">
      {own.length ? (
        <ul className="case-owners" role="list">
          {own.map(({ id, account }) => (
            <li key={id}>
              <Person id={account.id} name={account.name} line={account.jobTitle ?? functionName(account.function)} size={40} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t.noMembers}</p>
      )}
    </Section>
  );
}

/** Who can read the case: the learning group, and nobody else. A seat of the ring is a municipality. */
export function CaseAudience({ caseFile, hrefOf }: { caseFile: CaseFileData; hrefOf: (groupId: string) => string }) {
  const t = useTexts(texts);
  const { id, name, members } = caseFile.group;
  const facilitators = members.nodes.filter(({ role }) => role === 'facilitator').length;
  const municipalities = new Set(members.nodes.flatMap(({ role, organisation }) => (role === 'participant' && organisation?.id) || [])).size;
  return (
    <Section title={t.whoSees} rule="none" look="section">
      <div className="case-audience">
        <Kring {...placesPlan(municipalities, municipalities)} own size={72} stroke={7}>
          {municipalities}
        </Kring>
        <p>
          <Link href={hrefOf(id)}>{name}</Link>
          <br />
          {t.audience(members.totalCount - facilitators, municipalities)}
        </p>
      </div>
    </Section>
  );
}
