import { limits, ownPhaseKinds, ownerParts, phaseWriters, turnRules, type OwnPhase, type OwnerPart, type PhaseWriters, type TurnRule } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Checkbox, RadioSegment, Select, TextArea, TextField } from '@leerkring/ui';
import { texts } from './texts';
import { areMinutes } from './use-format-draft';

const USUAL_TURN = 120;
const turnLengths = [30, 45, 60, 90, 120, 180, 300, 600];

interface PhaseFieldsProps {
  phase: OwnPhase;
  onChange: (phase: OwnPhase) => void;
  /** Say what is missing. */
  tried: boolean;
}

/** What one phase of an own format is, and what may be said in it. */
export function PhaseFields({ phase, onChange, tried }: PhaseFieldsProps) {
  const t = useTexts(texts);
  const { min, max } = limits.phaseMinutes;
  const change = (part: Partial<OwnPhase>): void => onChange({ ...phase, ...part });
  const minutes = Number.isNaN(phase.minutes) ? '' : String(phase.minutes);
  return (
    <div className="own-phase__fields">
      <TextField label={t.phaseName} value={phase.name} onChange={(name) => change({ name })} maxLength={limits.phaseName} error={tried && !phase.name.trim() && t.fillName} />
      <TextField
        label={t.minutes}
        type="number"
        inputMode="numeric"
        value={minutes}
        onChange={(value) => change({ minutes: value === '' ? Number.NaN : Number(value) })}
        error={tried && !areMinutes(phase.minutes) && t.fillMinutes(min, max)}
      />
      <TextArea label={t.phaseLine} optional={t.optional} value={phase.line} onChange={(line) => change({ line })} maxLength={limits.phaseLine} rows={2} />
      <RadioSegment label={t.writers} options={phaseWriters.map((id) => ({ id, label: t[id] }))} value={phase.writers} onChange={(writers) => change({ writers: writers as PhaseWriters })} />
      <Kinds phase={phase} change={change} />
      <RadioSegment label={t.owner} options={ownerParts.map((id) => ({ id, label: t[id] }))} value={phase.owner} onChange={(owner) => change({ owner: owner as OwnerPart })} />
      <RadioSegment
        label={t.turns}
        options={turnRules.map((id) => ({ id, label: t[id] }))}
        value={phase.turns}
        onChange={(turns) => change({ turns: turns as TurnRule, turnSeconds: turns === 'free' ? null : (phase.turnSeconds ?? USUAL_TURN) })}
      />
      {phase.turnSeconds !== null && (
        <Select
          label={t.turnSeconds}
          options={[...new Set([...turnLengths, phase.turnSeconds])].toSorted((a, b) => a - b).map((seconds) => ({ id: String(seconds), label: t.seconds(seconds) }))}
          value={String(phase.turnSeconds)}
          onChange={(seconds) => change({ turnSeconds: Number(seconds) })}
        />
      )}
      <TextField label={t.yields} optional={t.optional} value={phase.yields} onChange={(yields) => change({ yields })} maxLength={limits.phaseYields} />
    </div>
  );
}

function Kinds({ phase, change }: { phase: OwnPhase; change: (part: Partial<OwnPhase>) => void }) {
  const t = useTexts(texts);
  const kinds = phase.kinds ?? [];
  const put = (chosen: typeof kinds): void => change({ kinds: chosen.length ? chosen : null });
  return (
    <div role="group" aria-labelledby={`kinds-${phase.key}`}>
      <p id={`kinds-${phase.key}`} className="utrecht-form-label">
        {t.kinds}
      </p>
      <p className="people-pane__note">{t.kindsLine}</p>
      <div className="own-phase__kinds">
        {ownPhaseKinds.map((kind) => (
          <Checkbox key={kind} checked={kinds.includes(kind)} onChange={(on) => put(on ? [...kinds, kind] : kinds.filter((other) => other !== kind))}>
            {t[kind]}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
