import { useMutation } from '@apollo/client/react';
import { limits, type InfluenceRole, type ProcessPhase } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Select, TextArea, TextField } from '@leerkring/ui';
import { useState } from 'react';
import { EditDialog } from '../details/edit-dialog';
import { texts as caseTexts } from '../texts';
import type { PieceDialogProps } from './actor-dialog';
import { AddInfluenceMoment, ChangeInfluenceMoment } from './canvas.mutations';
import type { CanvasActorData, CanvasData, InfluenceMomentData } from './canvas.queries';
import { MomentWords } from './canvas-text';
import { NONE, involvementOptions, phaseOptions, texts } from './texts';
import { usePieceEdit } from './use-piece-edit';

/** A moment while it is written: days as the fields hold them. */
interface Written {
  title: string;
  startsOn: string;
  endsOn: string;
  phase: ProcessPhase | null;
  influence: string;
  involvements: { actorId: string; role: InfluenceRole }[];
}

const blank: Written = { title: '', startsOn: '', endsOn: '', phase: null, influence: '', involvements: [] };
const wordsOf = ({ title, startsOn, endsOn, phase, influence, involvements }: InfluenceMomentData): Written => ({
  title, startsOn, endsOn: endsOn ?? '', phase, influence, involvements: involvements.map(({ actorId, role }) => ({ actorId, role })),
});

/** As it is sent; whoever was taken off the canvas takes no part. */
function sent({ endsOn, involvements, ...words }: Written, { actors }: CanvasData) {
  return { ...words, endsOn: endsOn || null, involvements: involvements.filter(({ actorId }) => actors.some(({ id }) => id === actorId)) };
}

/** Puts a moment of influence on the canvas, or changes one. Mount it to open it. */
export function MomentDialog({ caseFileId, canvas, opened, onClose }: PieceDialogProps<InfluenceMomentData>) {
  const t = useTexts(texts);
  const [add] = useMutation(AddInfluenceMoment);
  const [change] = useMutation(ChangeInfluenceMoment);
  const [tried, setTried] = useState(false);
  const stands = canvas.moments.find(({ id }) => id === opened?.id) ?? null;
  const edit = usePieceEdit({
    caseFileId,
    noun: 'moment',
    opened,
    stands,
    wordsOf,
    blank,
    add: (words, clientId) => add({ variables: { input: { caseFileId, clientId, words: sent(words, canvas) } } }),
    change: (words, seen) => change({ variables: { input: { caseFileId, ...seen, words: sent(words, canvas) } } }),
  });
  const isComplete = (): boolean => {
    setTried(true);
    return Object.values(mistakesIn(edit.words)).every((wrong) => !wrong);
  };
  const now = stands ? <MomentWords moment={stands} actors={canvas.actors} /> : t.gone;
  return (
    <EditDialog title={opened ? t.editMoment : t.addMomentTitle} edit={edit} isComplete={isComplete} stands={now} saved={t.saved} onClose={onClose}>
      {() => <MomentFields words={edit.words} tried={tried} actors={canvas.actors} onChange={edit.setWords} />}
    </EditDialog>
  );
}

interface FieldsProps {
  words: Written;
  tried: boolean;
  actors: readonly CanvasActorData[];
  onChange: (words: Written) => void;
}

function MomentFields({ words, tried, actors, onChange }: FieldsProps) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  const set = (next: Partial<Written>): void => onChange({ ...words, ...next });
  const wrong = mistakesIn(words);
  return (
    <>
      <TextField label={t.title} value={words.title} maxLength={limits.title} onChange={(title) => set({ title })} error={tried && wrong.title && t.titleMissing} required />
      <div className="case-list-form__pair">
        <TextField label={t.startsOn} description={t.startsOnHint} type="date" value={words.startsOn} onChange={(startsOn) => set({ startsOn })} error={tried && wrong.startsOn && t.startsOnMissing} required />
        <TextField label={t.endsOn} type="date" optional={c.optional} description={t.endsOnHint} value={words.endsOn} onChange={(endsOn) => set({ endsOn })} error={tried && wrong.endsOn && t.endsOnWrong} />
      </div>
      <TextArea label={t.influence} optional={c.optional} description={t.influenceHint} rows={2} value={words.influence} maxLength={limits.influence} onChange={(influence) => set({ influence })} />
      <Select label={t.phase} options={phaseOptions(t)} value={words.phase ?? NONE} onChange={(phase) => set({ phase: phase === NONE ? null : (phase as ProcessPhase) })} />
      <fieldset className="canvas-who">
        <legend>{t.whoTakesPart}</legend>
        {actors.length === 0 && <p className="canvas-soft">{t.whoNone}</p>}
        {actors.map(({ id, name }) => (
          <Select
            key={id}
            label={name}
            options={involvementOptions(t)}
            value={words.involvements.find(({ actorId }) => actorId === id)?.role ?? NONE}
            onChange={(role) => set({ involvements: involved(words.involvements, actors, id, role === NONE ? null : (role as InfluenceRole)) })}
          />
        ))}
      </fieldset>
    </>
  );
}

/** With one actor taking part otherwise; in the order of the lanes, as it is stored. */
function involved(before: Written['involvements'], actors: readonly CanvasActorData[], actorId: string, role: InfluenceRole | null): Written['involvements'] {
  const roles = new Map(before.map((one) => [one.actorId, one.role]));
  if (role) roles.set(actorId, role);
  else roles.delete(actorId);
  return actors.flatMap(({ id }) => (roles.has(id) ? [{ actorId: id, role: roles.get(id)! }] : []));
}

function mistakesIn({ title, startsOn, endsOn }: Written): Record<'title' | 'startsOn' | 'endsOn', boolean> {
  return { title: !title.trim(), startsOn: !isDay(startsOn), endsOn: endsOn !== '' && (!isDay(endsOn) || endsOn <= startsOn) };
}

function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && Math.abs(Number(day.slice(0, 4)) - new Date().getFullYear()) <= limits.caseMomentYears;
}
