import type { ComponentProps, ReactNode } from 'react';
import { ExcerptingMessages } from '../excerpts/excerpting-messages';
import { HidingMessages } from '../hiding/hiding-messages';
import type { RoomSession } from '../live-session.query';
import { PinningMessages } from '../pinning/pinning-messages';
import { ReactingToMessages } from '../reacting/reacting-to-messages';
import { ReplyingToMessages } from '../replying/replying';

/** What can be done with the messages inside: by who facilitates and by who may talk. */
export function LineDesks({ session, onReply, children }: { session: RoomSession; children: ReactNode } & Pick<ComponentProps<typeof ReplyingToMessages>, 'onReply'>) {
  return (
    <PinningMessages session={session}>
      <HidingMessages session={session}>
        <ReactingToMessages session={session}>
          <ReplyingToMessages onReply={session.viewerCan.includes('chat_message.send') ? onReply : null}>
            <ExcerptingMessages session={session}>{children}</ExcerptingMessages>
          </ReplyingToMessages>
        </ReactingToMessages>
      </HidingMessages>
    </PinningMessages>
  );
}
