import { useMutation } from '@apollo/client/react';
import { graphql, readFragment, type FragmentOf } from '@leerkring/contract';
import { registerPolicies, useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, MetaLine, Row, RowLine, RowList, RowTitle, Status, formatMoment, toast } from '@leerkring/ui';
import { CircleCheck, MonitorSmartphone } from 'lucide-react';
import { texts } from './texts';

// The list comes whole every time: an ended session leaves it.
registerPolicies({ Viewer: { keyFields: [], fields: { signInSessions: { merge: (_, incoming) => incoming as never } } } });

export const SignInSessionsFragment = graphql(`
  fragment SignInSessions_viewer on Viewer {
    signInSessions {
      id
      device
      createdAt
      seenAt
      current
    }
  }
`);

const End = graphql(
  `
    mutation EndSignInSession($input: EndSignInSessionInput!) {
      endSignInSession(input: $input) {
        viewer {
          ...SignInSessions_viewer
        }
      }
    }
  `,
  [SignInSessionsFragment],
);

/** Where somebody is signed in, and a way to end what is elsewhere. */
export function SignInSessions({ viewer }: { viewer: FragmentOf<typeof SignInSessionsFragment> }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { signInSessions } = readFragment(SignInSessionsFragment, viewer);
  return (
    <RowList>
      {signInSessions.map(({ id, device, createdAt, seenAt, current }) => (
        <Row key={id} glyph={<MonitorSmartphone aria-hidden />} end={!current && <EndSession id={id} device={device || t.unknownDevice} />}>
          <RowTitle>{device || t.unknownDevice}</RowTitle>
          <RowLine soft>
            <MetaLine>
              {current && (
                <Status tone="moss" icon={<CircleCheck aria-hidden />}>
                  {t.thisDevice}
                </Status>
              )}
              <span>{t.lastSeen(formatMoment(seenAt, { locale }))}</span>
              <span>{t.since(formatMoment(createdAt, { locale }))}</span>
            </MetaLine>
          </RowLine>
        </Row>
      ))}
    </RowList>
  );
}

function EndSession({ id, device }: { id: string; device: string }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [end, { loading }] = useMutation(End);
  const press = async (): Promise<void> => {
    try {
      await end({ variables: { input: { id } } });
      toast({ text: t.sessionEnded(device), tone: 'moss' });
    } catch (error) {
      toast({ text: sentence(error), tone: 'ochre' });
    }
  };
  return (
    <Button size="s" busy={loading} aria-label={t.endSessionOn(device)} onPress={() => void press()}>
      {t.endSession}
    </Button>
  );
}
