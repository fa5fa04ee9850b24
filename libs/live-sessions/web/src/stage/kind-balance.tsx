import { audienceKinds, audienceNames, audienceOf, type AudienceKind } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Chip, ChipRow } from '@leerkring/ui';
import type { StageQuestionData } from './stage.queries';
import { texts } from './texts';

interface KindFilterProps {
  kind: AudienceKind | null;
  onKind: (kind: AudienceKind | null) => void;
}

/** For facilitators: whose questions are shown. */
export function KindFilter({ kind, onKind }: KindFilterProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <ChipRow label={t.kind}>
      <Chip size="s" selected={kind === null} onChange={() => onKind(null)}>
        {t.everybody}
      </Chip>
      {audienceKinds.map((one) => (
        <Chip key={one} size="s" selected={kind === one} onChange={() => onKind(kind === one ? null : one)}>
          {audienceNames[one][language]}
        </Chip>
      ))}
    </ChipRow>
  );
}

/** For facilitators: from which kinds of people questions came, and whose were answered. */
export function KindBalance({ questions }: { questions: readonly StageQuestionData[] }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const of = (one: AudienceKind): StageQuestionData[] => questions.filter(({ author }) => audienceOf(author.function) === one);
  return (
    <table className="stage__kinds">
      <caption>{t.balance}</caption>
      <thead>
        <tr>
          <th scope="col">{t.kind}</th>
          <th scope="col">{t.askedCount}</th>
          <th scope="col">{t.answeredCount}</th>
        </tr>
      </thead>
      <tbody>
        {audienceKinds.map((one) => (
          <tr key={one}>
            <th scope="row">{audienceNames[one][language]}</th>
            <td>{of(one).length}</td>
            <td>{of(one).filter(({ outcome }) => outcome === 'answered').length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
