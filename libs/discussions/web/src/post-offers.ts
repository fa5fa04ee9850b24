import type { MenuItem } from '@leerkring/ui';
import { createContext, useContext } from 'react';
import type { PostData } from './thread.queries';

/** What another room offers with the posts of a thread, put in by the page. Keep it the same as long as it would answer the same: every post depends on it. */
export interface PostOffers {
  /** Entries for the menu of a post; none where there is nothing to offer. */
  items: (post: PostData) => MenuItem[];
  /** A menu is being opened: time to ask for what only menus show. */
  onOpen: () => void;
}

const nothing: PostOffers = { items: () => [], onOpen: () => undefined };

export const PostOffersContext = createContext(nothing);

/** What other rooms offer with posts. */
export function usePostOffers(): PostOffers {
  return useContext(PostOffersContext);
}
