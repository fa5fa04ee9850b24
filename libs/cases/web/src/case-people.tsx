import { useFunctionName } from '@leerkring/identity/web';
import { useTexts } from '@leerkring/platform/web';
import { Kring, Link, Person, Section, Status, placesPlan } from '@leerkring/ui';
import { CircleAlert } from 'lucide-react';
import './case-file.css';
import type { CaseFileData } from './cases.queries';
import { HandOverCase, delegationOf } from './course/hand-over-case';
import { texts as course } from './course/texts';
import { texts } from './texts';

/** The people who work on the case for their municipality. */
export function CaseOwners({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const functionName = useFunctionName();
  const c = useTexts(course);
  const { organisation, contact } = caseFile;
  const own = delegationOf(caseFile).toSorted((one, other) => Number(other.account.id === contact?.id) - Number(one.account.id === contact?.id));
  const lineOf = ({ id, jobTitle, function: held }: (typeof own)[number]['account']): string => [jobTitle ?? functionName(held), id === contact?.id && c.contact].filter(Boolean).join(' · ');
  return (
    <Section title={t.behalfOf(organisation.name)} rule="none" look="section">
      {!contact && (
        <div className="case-no-contact">
          <Status tone="ochre" icon={<CircleAlert aria-hidden />}>
            {c.noContact}
          </Status>
          <p>{c.noContactLine(organisation.name)}</p>
        </div>
      )}
      {own.length > 0 && (
        <ul className="case-owners" role="list">
          {own.map(({ id, account }) => (
            <li key={id}>
              <Person id={account.id} name={account.name} line={lineOf(account)} size={40} />
            </li>
          ))}
        </ul>
      )}
      <HandOverCase caseFile={caseFile} />
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
