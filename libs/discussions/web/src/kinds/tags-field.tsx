import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TermsField } from '@leerkring/tracks/web';
import { texts } from './texts';

/** Labels of a thread, chosen from the taxonomies by typing. */
export function TagsField({ termIds, onChange }: { termIds: readonly string[]; onChange: (termIds: string[]) => void }) {
  const t = useTexts(texts);
  return <TermsField label={t.tags} description={t.tagsLine} optional={t.optional} most={limits.threadTags} termIds={termIds} onChange={onChange} />;
}
