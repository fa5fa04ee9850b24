import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, Checkbox } from '@leerkring/ui';
import { useState } from 'react';
import { plainlySaid } from '../attaching/chat-attachments';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { SessionDialog } from '../sessions/session-dialog';
import { texts, type Onward } from './texts';

const BEGINNING = 120;

interface ChooseMessagesProps {
  session: RoomSession;
  /** The message that one began with. */
  first: ChatMessage;
  to: Onward;
  /** With the chosen ones, in their order; null: given up. */
  onDone: (messageIds: readonly string[] | null) => void;
}

/** Chooses messages of those at hand, each by who said it and how it begins. Mount it to open it. */
export function ChooseMessages({ session, first, to, onDone }: ChooseMessagesProps) {
  const t = useTexts(texts);
  const messages = session.messages.nodes.filter(({ deletedAt, hiddenAt }) => !deletedAt && !hiddenAt);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([first.id]));
  const [tried, setTried] = useState(false);
  const ids = messages.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const places = messages.flatMap(({ id }, index) => (chosen.has(id) ? [index] : []));
  const between = messages.slice(places[0] ?? 0, (places.at(-1) ?? -1) + 1);
  const ofPhase = first.phase && first.kind ? messages.filter(({ phase, kind }) => kind && phase === first.phase) : [];
  const choose = (more: readonly ChatMessage[]) => setChosen(new Set([...chosen, ...more.map(({ id }) => id)]));
  const wrong = ids.length === 0 ? t.none : ids.length > limits.excerpt ? t.tooMany(limits.excerpt) : null;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!wrong) onDone(ids);
  };
  return (
    <SessionDialog open onOpenChange={() => onDone(null)} size="m" title={t.chooseTitle(to)} line={t.chooseLine(to)} action={t.next} busy={false} busyLabel={t.busy} error={null} onSubmit={submit}>
      <div className="excerpt-choice__deeds">
        {between.length > ids.length && (
          <Button size="s" onPress={() => choose(between)}>
            {t.between}
          </Button>
        )}
        {ofPhase.length > 1 && (
          <Button size="s" onPress={() => choose(ofPhase)}>
            {t.ofPhase}
          </Button>
        )}
      </div>
      <div className="excerpt-choice" role="group" aria-label={t.messages}>
        {messages.map((message) => (
          <Checkbox
            key={message.id}
            checked={chosen.has(message.id)}
            onChange={(on) => setChosen(new Set(on ? [...chosen, message.id] : [...chosen].filter((id) => id !== message.id)))}
            description={beginningOf(plainlySaid(message))}
          >
            {message.author.name}
          </Checkbox>
        ))}
      </div>
      <p role="status" className="excerpt__soft">
        {tried && wrong ? wrong : t.chosen(ids.length)}
      </p>
    </SessionDialog>
  );
}

function beginningOf(words: string): string {
  return words.length > BEGINNING ? `${words.slice(0, BEGINNING).trimEnd()} …` : words;
}
