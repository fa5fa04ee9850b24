import { ChevronRight } from 'lucide-react';
import { Link } from './link';
import './breadcrumb.css';

export interface BreadcrumbProps {
  /** Name of the navigation ('Kruimelpad'). */
  label: string;
  /** From the top down; the last one without href is where one is. */
  items: { label: string; href?: string }[];
}

/** The way from the top to this page. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className="utrecht-breadcrumb-nav lk-breadcrumb">
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {items.map(({ label: words, href }, index) => (
          <li key={words} className="utrecht-breadcrumb-nav__item lk-breadcrumb__item">
            {index > 0 && <ChevronRight aria-hidden />}
            {href ? (
              <Link href={href} className="utrecht-breadcrumb-nav__link">
                {words}
              </Link>
            ) : (
              <span aria-current="page">{words}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
