import { useTexts } from '@leerkring/platform/web';
import { Button, EmptyState } from '@leerkring/ui';
import { useState } from 'react';
import { RemarkCard } from './remark-card';
import type { Place, PlacedRemark } from './remarks.queries';
import { texts } from './texts';

interface RemarkListProps {
  remarks: readonly PlacedRemark[];
  unit: 'page' | 'slide' | 'sheet' | 'passage' | null;
  versionId: string;
  versionHref: (id: string) => string;
  mayWrite: boolean;
  writing: boolean;
  onShow: (place: Place) => void;
}

/** Remarks at a version in the order of the document, what is about it as a whole and what has lost its place last; settled ones are behind a button. */
export function RemarkList({ remarks, mayWrite, writing, ...card }: RemarkListProps) {
  const t = useTexts(texts);
  const [all, showAll] = useState(false);
  // Taken away on this screen just now, and never answered.
  const left = remarks.filter(({ remark }) => !remark.deletedAt || remark.answers.length);
  const settled = left.filter(({ remark }) => remark.resolvedAt);
  const inOrder = left.filter(({ remark }) => all || !remark.resolvedAt).toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : placeOf(one) > placeOf(other) ? 1 : 0) || (one.place?.at ?? 0) - (other.place?.at ?? 0));
  if (!left.length) return writing ? null : <EmptyState title={t.none}>{mayWrite ? t.noneMayWrite : t.noneOther}</EmptyState>;
  return (
    <>
      <ol className="remarks" role="list">
        {inOrder.map((one) => (
          <RemarkCard key={one.remark.id} {...one} {...card} />
        ))}
      </ol>
      {settled.length > 0 && (
        <Button size="s" variant="quiet" aria-expanded={all} onPress={() => showAll(!all)}>
          {all ? t.hideResolved : t.showResolved(settled.length)}
        </Button>
      )}
    </>
  );
}

const placeOf = ({ place }: PlacedRemark): number => place?.part ?? Infinity;
