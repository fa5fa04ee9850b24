import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { ChatMessageFragment, type ChatMessage } from '../fragments';
import { texts } from '../texts';

const DeleteChatMessage = graphql(
  `
    mutation DeleteChatMessage($input: DeleteChatMessageInput!) {
      deleteChatMessage(input: $input) {
        chatMessage {
          ...LiveSessionChatMessage
        }
      }
    }
  `,
  [ChatMessageFragment],
);

interface RemoveMessageProps {
  message: Pick<ChatMessage, 'id'> | null;
  /** What takes it back; left out: of the chat. */
  mutation?: TypedDocumentNode<unknown, { input: { id: string } }>;
  onDone: () => void;
}

/** Asks once, because the words cannot be brought back. */
export function RemoveMessage({ message, mutation = DeleteChatMessage, onDone }: RemoveMessageProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remove, { loading, error, reset }] = useMutation<unknown, { input: { id: string } }>(mutation);
  const done = (): void => {
    reset();
    onDone();
  };
  const confirm = async (): Promise<void> => {
    if (await remove({ variables: { input: { id: message!.id } } }).catch(() => null)) done();
  };
  return (
    <Dialog
      open={message !== null}
      onOpenChange={done}
      title={t.removeTitle}
      closeLabel={t.close}
      size="s"
      role="alertdialog"
      footer={
        <>
          <Button variant="quiet" onPress={done} autoFocus>
            {t.keep}
          </Button>
          <Button variant="line" onPress={() => void confirm()} busy={loading} busyLabel={t.removeBusy}>
            {t.removeDo}
          </Button>
        </>
      }
    >
      <p>{t.removeLine}</p>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </Dialog>
  );
}
