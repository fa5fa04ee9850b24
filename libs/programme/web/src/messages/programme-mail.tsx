import { useMutation } from '@apollo/client/react';
import type { FragmentOf } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Checkbox } from '@leerkring/ui';
import { texts } from '../texts';
import { SetProgrammeMail, type ProgrammeMailFragment } from './messages.queries';

/** Whether one wants messages about applications by mail too. */
export function ProgrammeMail({ viewer }: { viewer: FragmentOf<typeof ProgrammeMailFragment> }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [set, { error }] = useMutation(SetProgrammeMail);
  const change = (wanted: boolean): void =>
    void set({ variables: { input: { wanted } }, optimisticResponse: { setProgrammeMail: { __typename: 'SetProgrammeMailPayload', viewer: { __typename: 'Viewer', wantsProgrammeMail: wanted } } } as never }).catch(() => undefined);
  return (
    <>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Checkbox checked={viewer.wantsProgrammeMail} onChange={change} description={t.byMailLine}>
        {t.byMail}
      </Checkbox>
    </>
  );
}
