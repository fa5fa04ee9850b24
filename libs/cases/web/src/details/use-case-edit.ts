import { useApolloClient, useMutation } from '@apollo/client/react';
import type { VariablesOf } from '@leerkring/contract';
import { errorOf, useKept } from '@leerkring/platform/web';
import { CaseFileQuery, UpdateCaseFile, type CaseFileData } from '../cases.queries';

type Change = Omit<VariablesOf<typeof UpdateCaseFile>['input'], 'id' | 'revision'>;

/**
 * One part of a case while somebody changes it, kept on this device until it is stored.
 * @param part names the part; `stands` is what the case says now
 */
export function useCaseEdit<W extends Change>(caseFile: CaseFileData, part: string, stands: W) {
  const client = useApolloClient();
  const { clear, ...kept } = useKept(`case_file.update:${caseFile.id}:${part}`, stands);
  const [update, { loading, error, reset }] = useMutation(UpdateCaseFile);
  /** @returns whether it is stored */
  const save = async (): Promise<boolean> => {
    try {
      // Over what the screen shows now: nobody replaces what they could not read.
      await update({ variables: { input: { id: caseFile.id, revision: caseFile.revision, ...kept.words } } });
      clear();
      return true;
    } catch (refused) {
      if (errorOf(refused).code === 'CASE_FILE_CHANGED') await client.refetchQueries({ include: [CaseFileQuery] });
      return false;
    }
  };
  return {
    ...kept,
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
