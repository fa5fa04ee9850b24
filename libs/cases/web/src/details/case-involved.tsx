import { limits, municipalFunctions, type MunicipalFunction } from '@leerkring/contract';
import { useFunctionName } from '@leerkring/identity/web';
import { useTexts } from '@leerkring/platform/web';
import { Button, IconButton, Section, Select, TextField } from '@leerkring/ui';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CaseFileData, CasePersonData } from '../cases.queries';
import './details.css';
import { EditDialog } from './edit-dialog';
import { texts } from './texts';
import { useCaseEdit } from './use-case-edit';

interface PersonWords {
  function: MunicipalFunction;
  description: string;
  accountId: string | null;
}

const wordsOf = ({ function: held, description, account }: CasePersonData): PersonWords => ({ function: held, description, accountId: account?.id ?? null });

/** The people and functions that have to do with a case; its municipality changes them. */
export function CaseInvolved({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState(false);
  const mayEdit = caseFile.viewerCan.includes('case_file.update');
  if (!caseFile.people.length && !mayEdit) return null;
  const edit = mayEdit && <IconButton label={t.editInvolved} icon={<Pencil aria-hidden />} onPress={() => setEditing(true)} />;
  return (
    <Section title={t.involved} rule="none" look="section" action={edit}>
      {caseFile.people.length ? <People people={caseFile.people} /> : <p className="case-summary--none">{t.involvedNone}</p>}
      {editing && <EditInvolved caseFile={caseFile} onClose={() => setEditing(false)} />}
    </Section>
  );
}

function People({ people }: { people: readonly CasePersonData[] }) {
  const functionName = useFunctionName();
  return (
    <ul className="case-involved" role="list">
      {people.map(({ function: held, description, account }, place) => (
        // Lines have no name of their own, and keep their place.
        <li key={place}>
          <p>{account?.name ?? description}</p>
          <p className="case-involved__line">{[functionName(held), account && description].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}

function EditInvolved({ caseFile, onClose }: { caseFile: CaseFileData; onClose: () => void }) {
  const t = useTexts(texts);
  const edit = useCaseEdit(caseFile, 'people', { people: caseFile.people.map(wordsOf) });
  const [tried, setTried] = useState(false);
  const { people } = edit.words;
  const isWhole = ({ accountId, description }: PersonWords): boolean => accountId !== null || description.trim() !== '';
  const setPeople = (next: PersonWords[]): void => edit.setWords({ people: next });
  const isComplete = (): boolean => {
    setTried(true);
    return people.every(isWhole);
  };
  return (
    <EditDialog title={t.editInvolved} line={t.involvedLine} edit={edit} isComplete={isComplete} stands={caseFile.people.length ? <People people={caseFile.people} /> : t.nothing} onClose={onClose}>
      {() => (
        <div className="case-list-form">
          {people.map((person, place) => (
            <PersonFields
              key={place}
              {...{ caseFile, person, place }}
              missing={tried && !isWhole(person)}
              onChange={(next) => setPeople(people.with(place, next))}
              onRemove={() => setPeople(people.toSpliced(place, 1))}
            />
          ))}
          {people.length < limits.casePeople && (
            <Button className="case-list-form__add" size="s" icon={<Plus aria-hidden />} onPress={() => setPeople([...people, { function: 'ambtenaar', description: '', accountId: null }])}>
              {t.addPerson}
            </Button>
          )}
        </div>
      )}
    </EditDialog>
  );
}

interface PersonFieldsProps {
  caseFile: CaseFileData;
  person: PersonWords;
  place: number;
  missing: boolean;
  onChange: (person: PersonWords) => void;
  onRemove: () => void;
}

const NOBODY = 'nobody';

function PersonFields({ caseFile, person, place, missing, onChange, onRemove }: PersonFieldsProps) {
  const t = useTexts(texts);
  const functionName = useFunctionName();
  const members = caseFile.group.members.nodes.map(({ account }) => account);
  // Who left the group stays where they stand, until somebody else is chosen.
  const left = caseFile.people.flatMap(({ account }) => (account && !members.some(({ id }) => id === account.id) ? [account] : []));
  const choose = (id: string): void => {
    const member = members.find((one) => one.id === id);
    onChange({ ...person, accountId: id === NOBODY ? null : id, function: member?.function ?? person.function });
  };
  return (
    <fieldset>
      <legend>
        {t.person(place + 1)}
        <IconButton label={t.remove(t.person(place + 1))} icon={<Trash2 aria-hidden />} onPress={onRemove} />
      </legend>
      <div className="case-list-form__pair">
        <Select label={t.who} options={[{ id: NOBODY, label: t.noMember }, ...[...members, ...left].map(({ id, name }) => ({ id, label: name }))]} value={person.accountId ?? NOBODY} onChange={choose} />
        <Select
          label={t.function}
          options={municipalFunctions.map((id) => ({ id, label: functionName(id) }))}
          value={person.function}
          onChange={(id) => onChange({ ...person, function: id as MunicipalFunction })}
        />
      </div>
      <TextField
        label={t.role}
        description={t.roleHint}
        value={person.description}
        maxLength={limits.casePerson}
        onChange={(description) => onChange({ ...person, description })}
        error={missing ? t.roleMissing : undefined}
      />
    </fieldset>
  );
}
