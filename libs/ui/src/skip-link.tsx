import './skip-link.css';

/** The first thing that Tab meets: over the navigation, to the content. */
export function SkipLink({ href, children }: { href: `#${string}`; children: string }) {
  return (
    <a
      className="lk-skip-link"
      href={href}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(href.slice(1))?.focus();
      }}
    >
      {children}
    </a>
  );
}
