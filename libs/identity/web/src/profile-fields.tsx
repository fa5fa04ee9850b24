import { municipalFunctions, type MunicipalFunction } from '@leerkring/contract';
import { OrganisationCombobox, type ChosenOrganisation } from '@leerkring/organisations/web';
import { useTexts } from '@leerkring/platform/web';
import { Select, TextField } from '@leerkring/ui';
import { useFunctionName } from './names';
import { texts } from './texts';

/** What people tell about themselves. */
export interface Profile {
  name: string;
  function: MunicipalFunction | null;
  jobTitle: string;
  organisation: ChosenOrganisation | null;
}

interface ProfileFieldsProps {
  value: Profile;
  onChange: (profile: Profile) => void;
  errors: Record<string, string>;
}

/** Name, function, work and organisation. */
export function ProfileFields({ value, onChange, errors }: ProfileFieldsProps) {
  const t = useTexts(texts);
  const functionName = useFunctionName();
  const set = <K extends keyof Profile>(key: K, field: Profile[K]): void => onChange({ ...value, [key]: field });
  return (
    <>
      <TextField label={t.name} name="name" autoComplete="name" value={value.name} onChange={(name) => set('name', name)} error={errors['name']} required />
      <Select
        label={t.function}
        placeholder={t.chooseFunction}
        options={municipalFunctions.map((id) => ({ id, label: functionName(id) }))}
        value={value.function}
        onChange={(held) => set('function', held as MunicipalFunction)}
        error={errors['function']}
        required
      />
      <TextField
        label={t.jobTitle}
        optional={t.optional}
        description={t.jobTitleHint}
        name="job-title"
        autoComplete="organization-title"
        value={value.jobTitle}
        onChange={(jobTitle) => set('jobTitle', jobTitle)}
        error={errors['jobTitle']}
      />
      <OrganisationCombobox
        label={t.organisation}
        optional={t.optional}
        value={value.organisation}
        onChange={(organisation) => set('organisation', organisation)}
        error={errors['organisationId']}
      />
    </>
  );
}

/** The profile as mutations take it; `missing` names what has to be filled in first. */
export function profileInput({ name, function: held, jobTitle, organisation }: Profile, fillIn: string) {
  const missing: Record<string, string> = { ...(!name.trim() && { name: fillIn }), ...(!held && { function: fillIn }) };
  return { missing, input: { name, function: held ?? ('other' as const), jobTitle, organisationId: organisation?.id ?? null } };
}
