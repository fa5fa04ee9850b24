import { useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Button, Dialog } from '@leerkring/ui';
import { Maximize2 } from 'lucide-react';
import { PollOutcome, type PollOutcomeProps } from './poll-outcome';
import { texts } from './texts';

/** What came out, large enough to read on the wall of a meeting room. */
export function LargeOutcome(props: PollOutcomeProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="line" size="s" icon={<Maximize2 aria-hidden />} onPress={() => setOpen(true)}>
        {t.large}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={props.poll.question} closeLabel={t.close} size="l">
        <div className="poll poll--large">
          <PollOutcome {...props} />
          <p className="people-pane__note">{t.voted(props.poll.voterCount)}</p>
        </div>
      </Dialog>
    </>
  );
}
