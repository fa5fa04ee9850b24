import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Person, formatMoment } from '@leerkring/ui';
import type { ReactNode } from 'react';
import { usePersonLine } from './person-line';
import { texts } from './texts';
import type { AuthorData } from './thread.queries';

interface AuthorProps {
  author: AuthorData;
  here: boolean;
  size?: number;
  /** In the place of the time. */
  children: ReactNode;
}

/** Who wrote a post, with function and municipality, and at the end of the line when. */
export function Author({ author, here, size, children }: AuthorProps) {
  const t = useTexts(texts);
  const line = usePersonLine();
  return (
    <div className="post-head">
      <Person id={author.id} name={author.name} line={line(author)} size={size} presence={here ? 'here' : 'none'} presenceLabel={here ? t.isHere : undefined} />
      <div className="post-head__when">{children}</div>
    </div>
  );
}

/** When something was said, as a moment that machines can read. */
export function When({ at, children }: { at: string; children?: ReactNode }) {
  const { language } = useLanguage();
  return <time dateTime={at}>{children ?? formatMoment(at, { locale: language })}</time>;
}
