import { useMutation } from '@apollo/client/react';
import { graphql, readFragment, type FragmentOf, type VariablesOf } from '@leerkring/contract';
import { useFunctionName } from '@leerkring/identity/web';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, IconButton, Person, RadioSegment, Section, TextField, toast } from '@leerkring/ui';
import { UserPlus, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { texts } from './texts';
import './track-view.css';

export const TrackFacilitatorsFragment = graphql(`
  fragment TrackFacilitators_track on Track {
    id
    name(language: $language)
    viewerCan
    facilitators {
      accountId
      role
      name
      function
      jobTitle
      organisation
    }
  }
`);

const Assign = graphql(
  `
    mutation AssignTrackFacilitator($input: AssignTrackFacilitatorInput!, $language: Language!) {
      assignTrackFacilitator(input: $input) {
        track {
          ...TrackFacilitators_track
        }
      }
    }
  `,
  [TrackFacilitatorsFragment],
);

const Remove = graphql(
  `
    mutation RemoveTrackFacilitator($input: RemoveTrackFacilitatorInput!, $language: Language!) {
      removeTrackFacilitator(input: $input) {
        track {
          ...TrackFacilitators_track
        }
      }
    }
  `,
  [TrackFacilitatorsFragment],
);

type Role = VariablesOf<typeof Assign>['input']['role'];

interface TrackFacilitatorsProps {
  track: FragmentOf<typeof TrackFacilitatorsFragment>;
  language: 'nl' | 'en';
}

/** Who guides a track; the programme manager chooses them here. */
export function TrackFacilitators({ track, language }: TrackFacilitatorsProps) {
  const t = useTexts(texts);
  const functionName = useFunctionName();
  const { id, name, facilitators, viewerCan } = readFragment(TrackFacilitatorsFragment, track);
  const mayAssign = viewerCan.includes('track.assign_facilitator');
  return (
    <Section title={t.facilitators} rule="none" look="section">
      {facilitators.length === 0 && <p>{t.noFacilitators}</p>}
      <ul className="track-facilitators" role="list">
        {facilitators.map((person) => (
          <li key={person.accountId}>
            <Person
              id={person.accountId}
              name={person.name}
              line={[person.jobTitle ?? functionName(person.function), person.organisation, t[person.role]].filter(Boolean).join(', ')}
            />
            {mayAssign && <RemoveFacilitator trackId={id} person={person} language={language} />}
          </li>
        ))}
      </ul>
      {mayAssign && <AssignFacilitator trackId={id} trackName={name} language={language} />}
    </Section>
  );
}

interface RemoveFacilitatorProps {
  trackId: string;
  person: { accountId: string; name: string };
  language: 'nl' | 'en';
}

function RemoveFacilitator({ trackId, person, language }: RemoveFacilitatorProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remove] = useMutation(Remove);
  const press = async (): Promise<void> => {
    const { accountId, name } = person;
    try {
      await remove({ variables: { input: { trackId, accountId }, language } });
      toast({ text: t.removed(name) });
    } catch (error) {
      toast({ text: sentence(error), tone: 'ochre' });
    }
  };
  return <IconButton size="s" label={t.remove(person.name)} icon={<X aria-hidden />} onPress={() => void press()} />;
}

interface AssignFacilitatorProps {
  trackId: string;
  trackName: string;
  language: 'nl' | 'en';
}

function AssignFacilitator({ trackId, trackName, language }: AssignFacilitatorProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('lead');
  const [assign, { loading, error, reset }] = useMutation(Assign);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await assign({ variables: { input: { trackId, email, role }, language } }).catch(() => null);
    if (!done) return;
    setOpen(false);
    setEmail('');
    toast({ text: t.assigned });
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => setOpen(false)}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form="assign-facilitator" busy={loading} busyLabel={t.assigning}>
        {t.assignNow}
      </Button>
    </>
  );
  return (
    <>
      <Button size="s" icon={<UserPlus aria-hidden />} className="track-assign__open" onPress={() => (reset(), setOpen(true))}>
        {t.assign}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t.assign} line={t.assignLine(trackName)} closeLabel={t.close} size="s" footer={footer}>
        <form id="assign-facilitator" className="track-assign" onSubmit={(event) => void submit(event)}>
          {error && (
            <Alert tone="ochre" announce="now">
              {sentence(error)}
            </Alert>
          )}
          <TextField label={t.email} description={t.emailLine} type="email" autoComplete="off" value={email} onChange={setEmail} required autoFocus />
          <RadioSegment
            label={t.role}
            value={role}
            onChange={(chosen) => setRole(chosen as Role)}
            options={[
              { id: 'lead', label: t.asLead },
              { id: 'partner', label: t.asPartner },
            ]}
          />
        </form>
      </Dialog>
    </>
  );
}
