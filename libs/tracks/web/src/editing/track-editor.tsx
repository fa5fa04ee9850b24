import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RadioSegment, Section, TextArea, TextField, toast } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import './editing.css';
import type { TrackEditingData } from './editing.queries';
import { TextsView } from './texts-view';
import { texts } from './texts';
import { useTrackEdit } from './use-track-edit';
import { pointFields, problemsOf, textLanguages, textsOf, type FieldWords, type Problem, type TextLanguage } from './words';

/** The words of a track in both languages, with what they will look like beside them. */
export function TrackEditor({ track }: { track: TrackEditingData }) {
  const t = useTexts(texts);
  const edit = useTrackEdit(track);
  const [language, setLanguage] = useState<TextLanguage>('nl');
  const [tried, setTried] = useState(false);
  const words = edit.words[language];
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const wrong = textLanguages.filter((one) => Object.keys(problemsOf(edit.words[one])).length);
    if (wrong.length && !wrong.includes(language)) setLanguage(wrong[0]!);
    if (edit.busy || wrong.length || !(await edit.save())) return;
    setTried(false);
    toast({ text: t.saved, tone: 'moss' });
  };
  return (
    <div className="track-editor">
      <Section title={t.words}>
        <form className="track-editor__form" noValidate onSubmit={(event) => void send(event)}>
          <Notice edit={edit} stands={track.texts[language]} />
          <RadioSegment
            label={t.language}
            value={language}
            onChange={(chosen) => setLanguage(chosen as TextLanguage)}
            options={[
              { id: 'nl', label: t.dutch },
              { id: 'en', label: t.english },
            ]}
          />
          <Fields words={words} problems={tried ? problemsOf(words) : {}} onChange={(change) => edit.setWords({ ...edit.words, [language]: { ...words, ...change } })} />
          <p className="track-editor__draft" role="status">
            {edit.kept && t.draftKept}
          </p>
          <div className="track-editor__foot">
            <Button variant="prime" type="submit" busy={edit.busy} busyLabel={t.saving}>
              {edit.overtaken ? t.saveMine : t.save}
            </Button>
            {edit.kept && (
              <Button variant="quiet" onPress={edit.discard}>
                {t.discard}
              </Button>
            )}
          </div>
        </form>
      </Section>
      <Section title={t.preview} className="track-editor__preview">
        <div lang={language}>
          <TextsView words={textsOf(words)} language={language} />
        </div>
      </Section>
    </div>
  );
}

interface NoticeProps {
  edit: ReturnType<typeof useTrackEdit>;
  stands: TrackEditingData['texts'][TextLanguage];
}

/** Why it was not stored; when somebody else was ahead, what stands now. */
function Notice({ edit: { error, overtaken }, stands }: NoticeProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  if (overtaken) {
    return (
      <Alert tone="ochre" title={t.overtaken} announce="now">
        <p>{t.overtakenLine}</p>
        {[stands.name, stands.summary, stands.goal, stands.offer.join(' · '), stands.ask.join(' · ')].map((part, place) => (
          <p key={place}>{part}</p>
        ))}
      </Alert>
    );
  }
  if (!error) return null;
  return (
    <Alert tone="ochre" title={t.notDone} announce="now">
      {sentence(error)}
    </Alert>
  );
}

interface FieldsProps {
  words: FieldWords;
  problems: Partial<Record<keyof FieldWords, Problem>>;
  onChange: (change: Partial<FieldWords>) => void;
}

function Fields({ words, problems, onChange }: FieldsProps) {
  const t = useTexts(texts);
  const errorOf = (field: keyof FieldWords) => {
    const problem = problems[field];
    return problem && (typeof problem === 'string' ? t[problem] : t.tooLong(problem.tooLong));
  };
  return (
    <>
      <TextField label={t.name} value={words.name} maxLength={limits.name} onChange={(name) => onChange({ name })} error={errorOf('name')} required />
      <TextArea label={t.summary} value={words.summary} rows={2} maxLength={limits.trackSummary} onChange={(summary) => onChange({ summary })} error={errorOf('summary')} required />
      <TextArea label={t.goal} value={words.goal} rows={3} maxLength={limits.trackGoal} onChange={(goal) => onChange({ goal })} error={errorOf('goal')} required />
      {pointFields.map((field) => (
        <TextArea key={field} label={t[field]} description={t.perLine} value={words[field]} rows={5} onChange={(lines) => onChange({ [field]: lines })} error={errorOf(field)} required />
      ))}
    </>
  );
}
