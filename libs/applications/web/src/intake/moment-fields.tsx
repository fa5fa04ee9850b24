import { intakeWays, limits, type IntakeWay } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Select, TextField } from '@leerkring/ui';
import './intake.css';
import { texts } from './texts';
import type { MomentForm } from './use-moment-form';

const quarters = Array.from({ length: 53 }, (_, quarter) => `${String(7 + Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const lengths = [15, 30, 45, 60, 75, 90, 120, 150, 180, 240];

/** When and how one meets. */
export function MomentFields({ form: { words, wrong, set } }: { form: MomentForm }) {
  const t = useTexts(texts);
  const times = [...new Set([...quarters, words.from])].toSorted();
  const minutes = [...new Set([...lengths, Number(words.minutes)])].toSorted((a, b) => a - b);
  return (
    <>
      <div className="intake-when">
        <TextField label={t.day} type="date" value={words.day} onChange={(day) => set({ day })} error={wrong.day} required />
        <Select label={t.from} options={times.map((id) => ({ id, label: id }))} value={words.from} onChange={(from) => set({ from })} />
        <Select label={t.minutes} options={minutes.map((n) => ({ id: String(n), label: t.inMinutes(n) }))} value={words.minutes} onChange={(value) => set({ minutes: value })} />
      </div>
      <Select label={t.way} options={intakeWays.map((id) => ({ id, label: t[id] }))} value={words.way} onChange={(way) => set({ way: way as IntakeWay })} />
      {words.way === 'video' ? (
        <TextField label={t.link} type="url" optional={t.optional} value={words.link} onChange={(link) => set({ link })} error={wrong.link} maxLength={limits.link} />
      ) : (
        <TextField label={t.place} description={t.placeHint} optional={t.optional} value={words.place} onChange={(place) => set({ place })} maxLength={limits.place} />
      )}
    </>
  );
}
