import { editionRoles, limits, type EditionRole } from '@leerkring/contract';
import { OrganisationCombobox } from '@leerkring/organisations/web';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, Dialog, IconButton, Select, TextField, formatDay, toast } from '@leerkring/ui';
import { X } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import type { EditionData, TrackChoice } from './editions.queries';
import { texts } from './texts';
import { useEditionEdit } from './use-edition-edit';
import { mistakesIn } from './written-edition';

interface EditionDialogProps {
  /** Null: a new one. */
  edition: EditionData | null;
  /** All tracks, to choose from. */
  tracks: readonly TrackChoice[];
  onClose: () => void;
}

type Edit = ReturnType<typeof useEditionEdit>;

/** Lets the programme manager write an edition. Mount it to open it. */
export function EditionDialog({ edition, tracks, onClose }: EditionDialogProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const formId = useId();
  const edit = useEditionEdit(edition);
  const [tried, setTried] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const { tracks: outside, ...wrong } = mistakesIn(edit.words);
    if (edit.busy || outside.length || Object.values(wrong).some(Boolean) || !(await edit.store())) return;
    onClose();
    toast({ text: t.saved, tone: 'moss' });
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => (edit.forget(), onClose())}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={edit.busy} busyLabel={t.saving}>
        {edit.overtaken ? t.saveMine : t.save}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={edition ? t.changeOf(edition[language]) : t.add} line={t.dialogLine} closeLabel={t.close} footer={footer}>
      <form id={formId} className="edition-form" noValidate onSubmit={(event) => void send(event)}>
        <Notice edit={edit} edition={edition} />
        <PeriodFields edit={edit} tried={tried} />
        <Organisations edit={edit} />
        <Tracks edit={edit} tracks={tracks} tried={tried} />
        <p role="status">{edit.kept && t.kept}</p>
      </form>
    </Dialog>
  );
}

function Notice({ edit: { overtaken, error }, edition }: { edit: Edit; edition: EditionData | null }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const sentence = useErrorSentence();
  const day = (date: string): string => formatDay(`${date}T12:00:00Z`, { locale });
  if (overtaken && edition) {
    return (
      <Alert tone="ochre" title={t.overtaken} announce="now">
        {t.overtakenLine(edition[locale], t.period(day(edition.startsOn), day(edition.endsOn)))}
      </Alert>
    );
  }
  return error ? (
    <Alert tone="ochre" title={t.notSaved} announce="now">
      {sentence(error)}
    </Alert>
  ) : null;
}

function PeriodFields({ edit: { words, change }, tried }: { edit: Edit; tried: boolean }) {
  const t = useTexts(texts);
  const wrong = mistakesIn(words);
  return (
    <>
      <TextField label={t.nameNl} maxLength={limits.editionName} value={words.nameNl} onChange={(nameNl) => change({ nameNl })} error={tried && wrong.nameNl && t.nameMissing} required />
      <TextField label={t.nameEn} maxLength={limits.editionName} value={words.nameEn} onChange={(nameEn) => change({ nameEn })} error={tried && wrong.nameEn && t.nameMissing} required />
      <TextField label={t.startsOn} type="date" value={words.startsOn} onChange={(startsOn) => change({ startsOn })} error={tried && wrong.startsOn && t.startMissing} required />
      <TextField label={t.endsOn} type="date" value={words.endsOn} onChange={(endsOn) => change({ endsOn })} error={tried && wrong.endsOn && t.endWrong} required />
    </>
  );
}

function Organisations({ edit: { words, change } }: { edit: Edit }) {
  const t = useTexts(texts);
  const { organisations } = words;
  const roles = editionRoles.map((id) => ({ id, label: t[id] }));
  const put = (index: number, role: EditionRole): void => change({ organisations: organisations.map((one, at) => (at === index ? { ...one, role } : one)) });
  return (
    <fieldset>
      <legend>{t.organisations}</legend>
      {organisations.map((one, index) => (
        <div key={index} className="edition-form__row">
          <Select label={t.role(one.name)} options={roles} value={one.role} onChange={(role) => put(index, role as EditionRole)} />
          <IconButton label={t.remove(one.name)} icon={<X aria-hidden />} onPress={() => change({ organisations: organisations.filter((_, at) => at !== index) })} />
        </div>
      ))}
      {organisations.length < limits.editionOrganisations && (
        <OrganisationCombobox
          key={organisations.length}
          label={t.organisation}
          value={null}
          onChange={(chosen) => chosen && change({ organisations: [...organisations, { organisationId: chosen.id, name: chosen.name, role: 'partner' }] })}
        />
      )}
    </fieldset>
  );
}

function Tracks({ edit: { words, change }, tracks, tried }: { edit: Edit; tracks: readonly TrackChoice[]; tried: boolean }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const outside = mistakesIn(words).tracks;
  const without = (trackId: string): typeof words.tracks => words.tracks.filter((one) => one.trackId !== trackId);
  return (
    <fieldset>
      <legend>{t.tracks}</legend>
      {tracks.map((track) => {
        const chosen = words.tracks.find(({ trackId }) => trackId === track.id);
        return (
          <div key={track.id}>
            <Checkbox checked={Boolean(chosen)} onChange={(on) => change({ tracks: on ? [...words.tracks, { trackId: track.id, startsOn: words.startsOn }] : without(track.id) })}>
              {track[language]}
            </Checkbox>
            {chosen && (
              <TextField
                label={t.trackStarts(track[language])}
                type="date"
                value={chosen.startsOn}
                onChange={(startsOn) => change({ tracks: [...without(track.id), { trackId: track.id, startsOn }] })}
                error={tried && outside.includes(track.id) && t.trackWrong}
                required
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
