import { contributionKinds, openKinds, phaseOf, type ContributionKind, type Rundown } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Chip, ChipRow } from '@leerkring/ui';
import { CircleQuestionMark, Lightbulb, MessageSquare, NotebookPen, Reply, Sparkles, Swords, Wrench } from 'lucide-react';
import { kindTexts, texts } from './texts';

const icons = {
  question: CircleQuestionMark,
  struggle: Swords,
  solution: Wrench,
  information_question: CircleQuestionMark,
  answer: Reply,
  advice: Lightbulb,
  insight: Sparkles,
  note: NotebookPen,
} satisfies Record<ContributionKind, typeof Reply>;

export function KindIcon({ kind }: { kind: ContributionKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden />;
}

/** What one contributes, as chips: those that the phase allows, and advice that has to wait. */
export function ContributionKinds({ rundown, kinds, value, onChange }: { rundown: Rundown; kinds: (ContributionKind | null)[]; value: ContributionKind | null; onChange: (kind: ContributionKind | null) => void }) {
  const t = useTexts(texts);
  const names = useTexts(kindTexts);
  const waits = adviceComesLater(rundown) && !kinds.includes('advice');
  if (kinds.length < 2 && !waits) return null;
  return (
    <div className="contribution-kinds">
      <ChipRow label={t.kindOf}>
        {kinds.map((kind) => (
          <Chip key={kind ?? 'plain'} selected={kind === value} onChange={() => onChange(kind)} icon={kind ? <KindIcon kind={kind} /> : <MessageSquare aria-hidden />}>
            {kind ? names[kind] : t.plain}
          </Chip>
        ))}
        {waits && <Chip locked>{t.adviceLater}</Chip>}
      </ChipRow>
    </div>
  );
}

/** Whether a phase to come asks for advice. */
function adviceComesLater({ phases, current }: Rundown): boolean {
  const now = phases.findIndex(({ key }) => key === current);
  return now >= 0 && phases.slice(now + 1).some(({ kinds }) => kinds?.includes('advice'));
}

/** The kinds that this person may choose from now, the one that the phase is for first. */
export function kindsFor(rundown: Rundown | null, part: { facilitates: boolean; ownsCase: boolean }): (ContributionKind | null)[] {
  if (!rundown || !phaseOf(rundown)) return [null];
  const order = [...(phaseOf(rundown)!.kinds ?? []), null, ...contributionKinds];
  return openKinds(rundown, part).sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
