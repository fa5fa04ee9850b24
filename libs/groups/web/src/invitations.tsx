import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Row, RowLine, RowList, RowTitle, Section, formatDay, toast } from '@leerkring/ui';
import { Mail } from 'lucide-react';
import type { GroupOnScreen } from './fragments';
import { texts } from './texts';

const Withdraw = graphql(`
  mutation WithdrawGroupInvitation($input: WithdrawGroupInvitationInput!) {
    withdrawGroupInvitation(input: $input) {
      group {
        id
        invitations {
          id
        }
      }
    }
  }
`);

/** Seats that wait for people who were invited by mail. */
export function Invitations({ invitations }: { invitations: GroupOnScreen['invitations'] }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  const [withdraw] = useMutation(Withdraw);
  const press = async (id: string): Promise<void> => {
    try {
      await withdraw({ variables: { input: { id } } });
      toast({ text: t.withdrawn });
    } catch (error) {
      toast({ text: sentence(error), tone: 'ochre' });
    }
  };
  return (
    <Section title={t.invitations} count={invitations.length}>
      <RowList>
        {invitations.map(({ id, email, role, invitedAt, sentAt, organisation }) => (
          <Row
            key={id}
            glyph={<Mail aria-hidden />}
            end={
              <Button size="s" variant="text" aria-label={t.withdrawOf(email)} onPress={() => void press(id)}>
                {t.withdraw}
              </Button>
            }
          >
            <RowTitle>{email}</RowTitle>
            <RowLine soft>
              {[role === 'facilitator' ? t.facilitator : t.participant, organisation?.name, sentAt ? t.invitedOn(formatDay(invitedAt, { locale: language })) : t.notMailed]
                .filter(Boolean)
                .join(', ')}
            </RowLine>
          </Row>
        ))}
      </RowList>
      <p className="group-rail__line">{t.invitationsLine}</p>
    </Section>
  );
}
