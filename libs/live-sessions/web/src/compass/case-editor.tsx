import { axisNames, compassAxes, limits, polesOf, type CompassAxis } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Select, TextArea, TextField } from '@leerkring/ui';
import { DraftDialog, type Overtaking } from '../ordering/draft-dialog';
import { OrderedParts } from '../ordering/ordered-parts';
import type { CompassCaseData } from './case.queries';
import { texts } from './case-texts';
import { emptyDilemma, hasFreeAxis, isComplete, useCaseDraft, type CaseDraft, type DraftDilemma } from './use-case-draft';

interface CaseEditorProps {
  groupId: string;
  /** What it begins with. */
  from: CaseDraft;
  /** The case as it stands now, when it is changed. */
  stands: CompassCaseData | null;
  onClose: () => void;
}

/** Writes a case: what is going on, and its dilemmas in order. */
export function CaseEditor({ groupId, from, stands, onClose }: CaseEditorProps) {
  const t = useTexts(texts);
  const { draft, setDraft, tried, save, overtaken, ...sending } = useCaseDraft(groupId, from, stands, onClose);
  const standing = ({ version, title, situation, dilemmas }: CompassCaseData): Overtaking => ({ line: t.overtaken(version), title, parts: [situation, ...dilemmas.map(({ question, first, second }) => t.standing(question, first, second))] });
  return (
    <DraftDialog {...sending} t={t} title={draft.before ? t.editTitle : t.newTitle} overtaken={overtaken && standing(overtaken)} className="compass__dialog" onSave={save} onClose={onClose}>
      <Words draft={draft} onChange={setDraft} tried={tried} />
    </DraftDialog>
  );
}

interface WordsProps {
  draft: CaseDraft;
  onChange: (draft: CaseDraft) => void;
  /** Say what is missing. */
  tried: boolean;
}

function Words({ draft, onChange, tried }: WordsProps) {
  const t = useTexts(texts);
  const missing = (words: string): string | false => tried && !words.trim() && t.fill;
  const free = hasFreeAxis(draft);
  return (
    <>
      <TextField label={t.name} value={draft.title} onChange={(title) => onChange({ ...draft, title })} maxLength={limits.compassTitle} error={missing(draft.title)} autoFocus />
      <TextArea
        label={t.situation}
        description={t.situationLine}
        value={draft.situation}
        onChange={(situation) => onChange({ ...draft, situation })}
        maxLength={limits.compassSituation}
        rows={6}
        error={missing(draft.situation)}
      />
      <OrderedParts
        label={t.dilemmas}
        parts={draft.dilemmas}
        onChange={(dilemmas) => onChange({ ...draft, dilemmas })}
        nameOf={({ question }) => question || t.thisDilemma}
        titleOf={({ question }, number) => t.dilemma(number, question)}
        isWrong={(dilemma) => tried && !isComplete(dilemma)}
        error={tried && !draft.dilemmas.length && t.needsDilemma}
        add={draft.dilemmas.length < limits.dilemmas ? { label: t.add, make: emptyDilemma } : null}
      >
        {(dilemma, change) => <DilemmaFields draft={draft} dilemma={dilemma} onChange={change} missing={missing} />}
      </OrderedParts>
      {free &&
        ([0, 1] as const).map((side) => (
          <TextField
            key={side}
            label={side === 0 ? t.freeFirst : t.freeSecond}
            description={side === 0 ? t.freeLine : undefined}
            value={draft.freePoles[side]}
            onChange={(name) => onChange({ ...draft, freePoles: side === 0 ? [name, draft.freePoles[1]] : [draft.freePoles[0], name] })}
            maxLength={limits.poleName}
            error={missing(draft.freePoles[side])}
          />
        ))}
    </>
  );
}

interface DilemmaFieldsProps {
  draft: CaseDraft;
  dilemma: DraftDilemma;
  onChange: (dilemma: DraftDilemma) => void;
  missing: (words: string) => string | false;
}

function DilemmaFields({ draft, dilemma, onChange, missing }: DilemmaFieldsProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [first, second] = polesOf(dilemma.axis, language, draft.freePoles);
  const change = (part: Partial<DraftDilemma>): void => onChange({ ...dilemma, ...part });
  return (
    <div className="compass__fields">
      <Select label={t.axis} options={compassAxes.map((id) => ({ id, label: axisNames[id][language] }))} value={dilemma.axis} onChange={(axis) => change({ axis: axis as CompassAxis })} />
      <TextArea label={t.question} description={t.questionLine} value={dilemma.question} onChange={(question) => change({ question })} maxLength={limits.dilemmaQuestion} rows={2} error={missing(dilemma.question)} />
      <TextArea label={t.pole(first || t.firstPole)} value={dilemma.first} onChange={(words) => change({ first: words })} maxLength={limits.dilemmaPole} rows={2} error={missing(dilemma.first)} />
      <TextArea label={t.pole(second || t.secondPole)} value={dilemma.second} onChange={(words) => change({ second: words })} maxLength={limits.dilemmaPole} rows={2} error={missing(dilemma.second)} />
    </div>
  );
}
