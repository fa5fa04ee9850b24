import { createContext, use, type ComponentType, type ReactNode } from 'react';

export interface PageLinkProps {
  href: string;
  /** The address within this site. */
  path: string;
  children: ReactNode;
}

/** Where an image comes from, and how large it is in pixels, so that nothing jumps when it comes. */
export interface RichTextImage {
  src: string;
  width: number;
  height: number;
}

interface Surroundings {
  /** People who may be named here, by id, with the names that they have now; a mention of anybody else is plain words. */
  people?: ReadonlyMap<string, string>;
  /** Images that may stand here, by the id of their attachment; any other is only its words. */
  images?: ReadonlyMap<string, RichTextImage>;
  /** Shows a link to a page of this site. */
  PageLink?: ComponentType<PageLinkProps>;
}

const Context = createContext<Surroundings>({});

export function useRichTextSurroundings(): Surroundings {
  return use(Context);
}

/** What rich text below knows of this site; what is left out comes from further around. */
export function RichTextSurroundings({ children, ...own }: Surroundings & { children: ReactNode }) {
  const around = use(Context);
  return <Context value={{ ...around, ...own }}>{children}</Context>;
}
