import { useMutation } from '@apollo/client/react';
import { delegationKinds, delegationKindNames, isApplicationRunning, municipalFunctionNames, type DelegationKind } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Section, Select, Status, formatDay } from '@leerkring/ui';
import { CircleCheck, Mail, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { ApplicationData } from '../applications.queries';
import { AskPerson } from './ask-person';
import { ChangeMember } from './change-member';
import './delegation.css';
import { ChooseDelegationKind, type ColleagueData, type MemberData } from './delegation.queries';
import { RemindPerson, RemovePerson } from './person-deeds';
import { texts } from './texts';

const canAsk = ({ viewerCan }: ApplicationData): boolean => viewerCan.includes('application_person.invite');

/** Who takes part for the municipality, in what kind of delegation, and what does not fit yet. */
export function Delegation({ application }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { kind, members, gaps } = application.delegation;
  const mayChange = canAsk(application);
  return (
    <Section title={t.delegation} count={members.length}>
      <p className="application-note">{mayChange ? t.line : t.lineOfOthers}</p>
      <div className="application-delegation">
        {mayChange ? <Kind application={application} /> : <p>{kind ? delegationKindNames[kind][language] : t.noKind}</p>}
        {members.length ? (
          <ul className="application-people" role="list">
            {members.map((member) => (
              <Member key={member.id} member={member} mayChange={mayChange} />
            ))}
          </ul>
        ) : (
          <p className="application-soft">{t.nobody}</p>
        )}
        {gaps.length > 0 && isApplicationRunning(application.state) && (
          <Alert title={t.missing} announce="polite">
            <ul className="application-gaps">
              {gaps.map((gap) => (
                <li key={gap}>{t.gap(gap)}</li>
              ))}
            </ul>
          </Alert>
        )}
        {mayChange && (
          <Button icon={<UserPlus aria-hidden />} onPress={() => setAsking(true)}>
            {t.ask}
          </Button>
        )}
      </div>
      {asking && <AskPerson applicationId={application.id} part="delegation" onClose={() => setAsking(false)} />}
    </Section>
  );
}

/** Who was asked to work on the application and did not begin yet; and a way to ask one more. */
export function InvitedColleagues({ application }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const { id, invitedColleagues } = application;
  if (!canAsk(application)) return null;
  return (
    <div className="application-delegation">
      {invitedColleagues.length > 0 && (
        <>
          <h3 className="application-label">{t.colleagues}</h3>
          <ul className="application-people" role="list">
            {invitedColleagues.map((person) => (
              <Colleague key={person.id} person={person} />
            ))}
          </ul>
        </>
      )}
      <Button variant="quiet" icon={<UserPlus aria-hidden />} onPress={() => setAsking(true)}>
        {t.askColleague}
      </Button>
      {asking && <AskPerson applicationId={id} part="form" onClose={() => setAsking(false)} />}
    </div>
  );
}

function Kind({ application: { id, delegation } }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  const [choose, { error }] = useMutation(ChooseDelegationKind);
  const send = (kind: string): void => void choose({ variables: { input: { id, kind: kind as DelegationKind, instead: delegation.kind } } }).catch(() => undefined);
  return (
    <>
      <Select label={t.kind} placeholder={t.chooseKind} options={delegationKinds.map((kind) => ({ id: kind, label: delegationKindNames[kind][language] }))} value={delegation.kind} onChange={send} />
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
    </>
  );
}

function Member({ member, mayChange }: { member: MemberData; mayChange: boolean }) {
  const { language } = useLanguage();
  const name = member.account?.name ?? member.name;
  return (
    <li>
      <p>
        <strong>{name}</strong>
        {member.function && `, ${municipalFunctionNames[member.function][language]}`}
      </p>
      {member.note && <p className="application-words">{member.note}</p>}
      <Standing person={member} />
      {mayChange && (
        <div className="application-person-deeds">
          <ChangeMember member={member} name={name} />
          {member.state === 'invited' && <RemindPerson id={member.id} name={name} />}
          <RemovePerson id={member.id} name={name} />
        </div>
      )}
    </li>
  );
}

function Colleague({ person }: { person: ColleagueData }) {
  return (
    <li>
      <p>
        <strong>{person.name}</strong>
      </p>
      <Standing person={person} />
      <div className="application-person-deeds">
        <RemindPerson id={person.id} name={person.name} />
        <RemovePerson id={person.id} name={person.name} />
      </div>
    </li>
  );
}

function Standing({ person: { state, email, invitedAt } }: { person: Pick<MemberData, 'state' | 'email' | 'invitedAt'> }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <>
      {email && <p className="application-soft application-words">{email}</p>}
      {state === 'joined' ? (
        <Status tone="moss" icon={<CircleCheck aria-hidden />} plain>
          {t.joined}
        </Status>
      ) : (
        <Status tone="soft" icon={<Mail aria-hidden />} plain>
          {t.invited(formatDay(invitedAt, { locale }))}
        </Status>
      )}
    </>
  );
}
