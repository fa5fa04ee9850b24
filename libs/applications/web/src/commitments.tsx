import { useMutation } from '@apollo/client/react';
import { commitmentFunctions, commitmentParties, commitmentPartyNames, municipalFunctionNames, type CommitmentParty } from '@leerkring/contract';
import { useAccountId, useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Section, Status, formatDay } from '@leerkring/ui';
import { CircleCheck, CircleDashed } from 'lucide-react';
import './application.css';
import { GiveCommitment, TakeBackCommitment, type ApplicationData } from './applications.queries';
import { texts } from './texts';

/** Who stands behind the application, and who is still missing. */
export function Commitments({ application }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { commitmentParties: asked, commitments } = application;
  const hasSigned = (party: CommitmentParty): boolean => commitments.some((one) => one.party === party);
  const names = new Intl.ListFormat(language).format(commitmentParties.filter((party) => asked.includes(party)).map((party) => commitmentPartyNames[party][language].toLowerCase()));
  return (
    <Section title={t.commitments} count={t.signedOf(asked.filter(hasSigned).length, asked.length)}>
      <p className="application-note">{t.commitmentsLine(names)}</p>
      <ul className="application-commitments" role="list">
        {commitmentParties.filter((party) => asked.includes(party) || hasSigned(party)).map((party) => (
          <Party key={party} application={application} party={party} />
        ))}
      </ul>
    </Section>
  );
}

function Party({ application, party }: { application: ApplicationData; party: CommitmentParty }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  const accountId = useAccountId();
  const [give, giving] = useMutation(GiveCommitment);
  const [takeBack, takingBack] = useMutation(TakeBackCommitment);
  const { id, viewerCan, viewerSignsFor, commitments } = application;
  const given = commitments.find((one) => one.party === party);
  const name = commitmentPartyNames[party][language];
  const functions = commitmentFunctions[party].map((held) => municipalFunctionNames[held][language]).join(', ');
  const error = giving.error ?? takingBack.error;
  const variables = { input: { id, party } };
  return (
    <li>
      <h3 className="application-label">{name}</h3>
      {given ? (
        <Status tone="moss" icon={<CircleCheck aria-hidden />} plain>
          {t.given(given.givenBy?.name ?? '…', municipalFunctionNames[given.function][language], formatDay(given.givenAt, { locale: language }))}
        </Status>
      ) : (
        <Status tone="soft" icon={<CircleDashed aria-hidden />} plain>
          {t.notGiven(functions)}
        </Status>
      )}
      {!application.commitmentParties.includes(party) && <p className="application-soft">{t.notAsked}</p>}
      {!given && viewerSignsFor.includes(party) && (
        <Button size="s" aria-label={t.signFor(name)} busy={giving.loading} busyLabel={t.signing} onPress={() => void give({ variables }).catch(() => undefined)}>
          {t.sign}
        </Button>
      )}
      {given?.givenBy?.id === accountId && viewerCan.includes('commitment.take_back') && (
        <Button size="s" variant="quiet" aria-label={t.takeBackFor(name)} busy={takingBack.loading} busyLabel={t.signing} onPress={() => void takeBack({ variables }).catch(() => undefined)}>
          {t.takeBack}
        </Button>
      )}
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
    </li>
  );
}
