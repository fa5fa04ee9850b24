import { limits, type CaseMomentKind } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, IconButton, Section, Select, TextField, formatDay, wallClock } from '@leerkring/ui';
import { CircleDot, Flag, Gavel, MessagesSquare, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CaseFileData, CaseMomentData } from '../cases.queries';
import './details.css';
import { EditDialog } from './edit-dialog';
import { kindOptions, texts } from './texts';
import { useCaseEdit } from './use-case-edit';

type MomentWords = Pick<CaseMomentData, 'on' | 'what' | 'kind'>;

const glyphs: Record<CaseMomentKind, typeof Flag> = { step: CircleDot, talk: MessagesSquare, decision: Gavel, deadline: Flag };

/** What happened in a case and what is to come, day by day; its municipality changes it. */
export function CaseTimeline({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState(false);
  const mayEdit = caseFile.viewerCan.includes('case_file.update');
  if (!caseFile.moments.length && !mayEdit) return null;
  const edit = mayEdit && (
    <Button size="s" variant="quiet" icon={<Pencil aria-hidden />} onPress={() => setEditing(true)} aria-label={t.editTimeline}>
      {t.edit}
    </Button>
  );
  return (
    <Section title={t.timeline} look="section" rule="none" action={edit}>
      {caseFile.moments.length ? <Moments moments={caseFile.moments} /> : <p className="case-summary--none">{t.timelineNone}</p>}
      {editing && <EditTimeline caseFile={caseFile} onClose={() => setEditing(false)} />}
    </Section>
  );
}

function Moments({ moments }: { moments: readonly MomentWords[] }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const today = wallClock(Date.now()).day;
  return (
    <ol className="case-timeline" role="list">
      {moments.map(({ on, what, kind }, place) => {
        const Glyph = glyphs[kind];
        return (
          <li key={place} data-past={on < today || undefined}>
            <time className="case-timeline__day" dateTime={on}>
              {formatDay(on, { locale })}
            </time>
            <span className="case-timeline__mark">
              <Glyph aria-hidden />
            </span>
            <div className="case-timeline__words">
              <div className="case-timeline__what">{what}</div>
              <div className="case-timeline__kind">
                {t[kind]}
                {on === today && (
                  <>
                    {' · '}
                    <strong>{t.today}</strong>
                  </>
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function EditTimeline({ caseFile, onClose }: { caseFile: CaseFileData; onClose: () => void }) {
  const t = useTexts(texts);
  const edit = useCaseEdit(caseFile, 'moments', { moments: caseFile.moments.map(({ on, what, kind }): MomentWords => ({ on, what, kind })) });
  const [tried, setTried] = useState(false);
  const { moments } = edit.words;
  const setMoments = (next: MomentWords[]): void => edit.setWords({ moments: next });
  const isComplete = (): boolean => {
    setTried(true);
    return moments.every((moment) => isDay(moment.on) && moment.what.trim());
  };
  return (
    <EditDialog title={t.editTimeline} line={t.timelineLine} edit={edit} isComplete={isComplete} stands={caseFile.moments.length ? <Moments moments={caseFile.moments} /> : t.nothing} onClose={onClose}>
      {() => (
        <div className="case-list-form">
          {moments.map((moment, place) => (
            <MomentFields
              key={place}
              {...{ moment, place, tried }}
              onChange={(next) => setMoments(moments.with(place, next))}
              onRemove={() => setMoments(moments.toSpliced(place, 1))}
            />
          ))}
          {moments.length < limits.caseMoments && (
            <Button className="case-list-form__add" size="s" icon={<Plus aria-hidden />} onPress={() => setMoments([...moments, { on: '', what: '', kind: 'step' }])}>
              {t.addMoment}
            </Button>
          )}
        </div>
      )}
    </EditDialog>
  );
}

interface MomentFieldsProps {
  moment: MomentWords;
  place: number;
  tried: boolean;
  onChange: (moment: MomentWords) => void;
  onRemove: () => void;
}

function MomentFields({ moment, place, tried, onChange, onRemove }: MomentFieldsProps) {
  const t = useTexts(texts);
  return (
    <fieldset>
      <legend>
        {t.moment(place + 1)}
        <IconButton label={t.remove(moment.what || t.moment(place + 1))} icon={<Trash2 aria-hidden />} onPress={onRemove} />
      </legend>
      <div className="case-list-form__pair">
        <TextField label={t.day} type="date" value={moment.on} onChange={(on) => onChange({ ...moment, on })} error={tried && !isDay(moment.on) ? t.dayMissing : undefined} />
        <Select label={t.kind} options={kindOptions(t)} value={moment.kind} onChange={(kind) => onChange({ ...moment, kind: kind as CaseMomentKind })} />
      </div>
      <TextField label={t.what} value={moment.what} maxLength={limits.caseMoment} onChange={(what) => onChange({ ...moment, what })} error={tried && !moment.what.trim() ? t.whatMissing : undefined} />
    </fieldset>
  );
}

function isDay(on: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(on) && Math.abs(Number(on.slice(0, 4)) - new Date().getFullYear()) <= limits.caseMomentYears;
}
