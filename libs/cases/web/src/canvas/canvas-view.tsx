import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, Section, Skeleton, VisuallyHidden } from '@leerkring/ui';
import { useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import { ActorDialog } from './actor-dialog';
import { CanvasBoard, type Drawing } from './canvas-board';
import { PieceList } from './canvas-list';
import { fetchCanvas, useCanvas } from './canvas.live';
import { MoveCanvasActor, MoveCanvasRule, MoveInfluenceMoment, SetInvolvement } from './canvas.mutations';
import type { CanvasData } from './canvas.queries';
import { ActorLine, CanvasText } from './canvas-text';
import './canvas.css';
import { MomentDialog } from './moment-dialog';
import { MomentLegend } from './moment-legend';
import { RemovePiece } from './remove-dialogs';
import { useDays } from './role-mark';
import { RuleDialog } from './rule-dialog';
import { Snapshots } from './snapshots';
import { TextToggle } from './text-toggle';
import { texts } from './texts';
import { shifted } from './moment-mark';

/** The process of a case on a timeline: drawn together by who works on the case, read by its group. */
export function CanvasView({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { canvas, snapshots, error, retry } = useCanvas(caseFile.id);
  const mayArrange = caseFile.viewerCan.includes('canvas.arrange');
  if (canvas && !mayArrange && isEmpty(canvas) && !snapshots.length) return null;
  return (
    <Section title={t.canvas} look="section" rule="none" id="procescanvas">
      {error && (
        <Alert tone="ochre" title={t.failed} announce="now" action={<Button onPress={retry}>{t.retry}</Button>}>
          {sentence(error)}
        </Alert>
      )}
      {!canvas && !error && <Skeleton label={t.loading} />}
      {canvas && <Canvas caseFile={caseFile} canvas={canvas} mayArrange={mayArrange} />}
      {canvas && (!isEmpty(canvas) || snapshots.length > 0) && <Snapshots caseFile={caseFile} canvas={canvas} snapshots={snapshots} mayArrange={mayArrange} />}
    </Section>
  );
}

const isEmpty = ({ actors, rules, moments }: CanvasData): boolean => actors.length + rules.length + moments.length === 0;

type Noun = 'actor' | 'rule' | 'moment';

interface Opened {
  deed: 'edit' | 'remove';
  noun: Noun;
  /** As it was when it was opened: it may be taken away meanwhile. */
  id: string | null;
  was: CanvasData;
}

function Canvas({ caseFile, canvas, mayArrange }: { caseFile: CaseFileData; canvas: CanvasData; mayArrange: boolean }) {
  const t = useTexts(texts);
  const [asText, setAsText] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { drawing, said, refused } = useDrawing(caseFile.id, canvas, (id) => open('moment', id));
  const open = (noun: Noun, id: string | null, deed: Opened['deed'] = 'edit'): void => setOpened({ deed, noun, id, was: canvas });
  const lists = { caseFileId: caseFile.id, mayArrange };
  const close = (): void => setOpened(null);
  const shown = { canvas, caseMoments: caseFile.moments };
  return (
    <div className="canvas-view">
      {isEmpty(canvas) && <EmptyState title={t.none}>{t.noneLine}</EmptyState>}
      {refused && (
        <Alert tone="ochre" announce="now">
          {refused}
        </Alert>
      )}
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
      {!isEmpty(canvas) && (
        <>
          <div className="canvas-tools">
            <p className="canvas-soft">{t.line}</p>
            <TextToggle asText={asText} onToggle={setAsText} />
          </div>
          {/* Words on paper, whatever stands on the screen. */}
          <div className="canvas-drawn" hidden={asText}>
            <CanvasBoard {...shown} drawing={mayArrange ? drawing : undefined} />
          </div>
          <div className="canvas-written" hidden={!asText}>
            <CanvasText {...shown} />
          </div>
        </>
      )}
      <div className="canvas-lists" hidden={asText}>
        <MomentLegend canvas={canvas} mayArrange={mayArrange} onEdit={(id) => open('moment', id)} onRemove={(id) => open('moment', id, 'remove')} />
        <PieceList {...lists} title={t.actors} none={t.actorsNone} addLabel={t.addActor} move={MoveCanvasActor} pieces={canvas.actors.map((actor) => ({ id: actor.id, name: actor.name, content: <><span>{actor.name}</span><ActorLine actor={actor} /></> }))} onEdit={(id) => open('actor', id)} onRemove={(id) => open('actor', id, 'remove')} />
        <PieceList {...lists} title={t.rules} none={t.rulesNone} addLabel={t.addRule} move={MoveCanvasRule} pieces={canvas.rules.map(({ id, text }) => ({ id, name: text, content: text }))} onEdit={(id) => open('rule', id)} onRemove={(id) => open('rule', id, 'remove')} />
      </div>
      {opened && mayArrange && <OpenedDialog key={`${opened.deed}-${opened.id}`} caseFileId={caseFile.id} canvas={canvas} opened={opened} onClose={close} />}
    </div>
  );
}

function OpenedDialog({ caseFileId, canvas, opened: { deed, noun, id, was }, onClose }: { caseFileId: string; canvas: CanvasData; opened: Opened; onClose: () => void }) {
  const shared = { caseFileId, canvas, onClose };
  if (deed === 'remove') {
    const names = { actor: canvas.actors.map((one) => ({ ...one, name: one.name })), rule: canvas.rules.map((one) => ({ ...one, name: one.text })), moment: canvas.moments.map((one) => ({ ...one, name: one.title })) };
    const piece = names[noun].find((one) => one.id === id);
    return piece ? <RemovePiece caseFileId={caseFileId} noun={noun} piece={piece} onClose={onClose} /> : null;
  }
  const before = <P extends { id: string }>(pieces: readonly P[]): P | null => pieces.find((piece) => piece.id === id) ?? null;
  if (noun === 'actor') return <ActorDialog {...shared} opened={before(was.actors)} />;
  if (noun === 'rule') return <RuleDialog {...shared} opened={before(was.rules)} />;
  return <MomentDialog {...shared} opened={before(was.moments)} />;
}

/** What is done on the board itself, and what came of it. */
function useDrawing(caseFileId: string, canvas: CanvasData, onOpen: (id: string) => void): { drawing: Drawing; said: string; refused: string | null } {
  const t = useTexts(texts);
  const daysOf = useDays();
  const sentence = useErrorSentence();
  const client = useApolloClient();
  const [sendDays] = useMutation(MoveInfluenceMoment);
  const [sendRole] = useMutation(SetInvolvement);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<{ why: string; momentId: string } | null>(null);
  const attempt = async (momentId: string, done: string, act: () => Promise<unknown>): Promise<boolean> => {
    setRefused(null);
    try {
      await act();
      setSaid(done);
      return true;
    } catch (error) {
      setRefused({ why: sentence(errorOf(error)), momentId });
      await fetchCanvas(client, caseFileId);
      return false;
    }
  };
  const drawing: Drawing = {
    onOpen: ({ id }) => onOpen(id),
    onShift: (moment, from, to) => attempt(moment.id, t.shifted(moment.title, daysOf(shifted(moment, to))), () => sendDays({ variables: { input: { caseFileId, id: moment.id, from, to } } })),
    onInvolve: (moment, actor, from, to) =>
      void attempt(moment.id, t.involvedNow(actor.name, moment.title, to ? t.roles(to) : t.notInvolved), () => sendRole({ variables: { input: { caseFileId, momentId: moment.id, actorId: actor.id, from, to } } })),
  };
  const stands = canvas.moments.find(({ id }) => id === refused?.momentId);
  return { drawing, said, refused: refused && [refused.why, stands && t.standsNow(stands.title, daysOf(stands))].filter(Boolean).join(' ') };
}
