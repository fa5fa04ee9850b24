import { useApolloClient, useMutation } from '@apollo/client/react';
import type { VariablesOf } from '@leerkring/contract';
import { errorOf, useDraft } from '@leerkring/platform/web';
import { CaseFileQuery, UpdateCaseFile, type CaseFileData } from '../cases.queries';

type Change = Omit<VariablesOf<typeof UpdateCaseFile>['input'], 'id' | 'revision'>;

interface Kept<W> {
  /** What stood there when somebody began to write. */
  before: W;
  words: W;
}

/**
 * One part of a case while somebody changes it, kept on this device until it is stored.
 * @param part names the part; `stands` is what the case says now
 */
export function useCaseEdit<W extends Change>(caseFile: CaseFileData, part: string, stands: W) {
  const client = useApolloClient();
  const [draft, setDraft, clear] = useDraft(`case_file.update:${caseFile.id}:${part}`);
  const [update, { loading, error, reset }] = useMutation(UpdateCaseFile);
  const kept = draft ? (JSON.parse(draft) as Kept<W>) : null;
  const words = kept?.words ?? stands;
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    try {
      // Over what the screen shows now: nobody replaces what they could not read.
      await update({ variables: { input: { id: caseFile.id, revision: caseFile.revision, ...words } } });
      clear();
      return true;
    } catch (refused) {
      if (errorOf(refused).code === 'CASE_FILE_CHANGED') await client.refetchQueries({ include: [CaseFileQuery] });
      return false;
    }
  };
  return {
    words,
    setWords: (next: W) => setDraft(JSON.stringify({ before: kept?.before ?? stands, words: next } satisfies Kept<W>)),
    kept: kept !== null,
    /** Somebody else changed this part meanwhile. */
    overtaken: kept !== null && JSON.stringify(kept.before) !== JSON.stringify(stands),
    save,
    forget: () => {
      clear();
      reset();
    },
    reset,
    busy: loading,
    error,
  };
}
