import type { PageLinkProps } from '@leerkring/ui';

/** A link to a page of this site with its whole address behind it: paper cannot be pressed. */
export function WrittenLink({ path, children }: PageLinkProps) {
  const address = `${window.location.origin}${path}`;
  const isAddress = typeof children === 'string' && /^(https?:|www\.)/.test(children);
  return <a href={path}>{isAddress ? address : <>{children} ({address})</>}</a>;
}

/** Marks links whose words say already where they lead: nothing needs to be written behind those. */
export function markAddresses(element: HTMLElement): void {
  for (const link of element.querySelectorAll('a')) {
    // Addresses are stored as browsers write them, with a slash behind the name of a site.
    const bare = (address: string): string => address.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, '');
    if (bare(link.getAttribute('href') ?? '') === bare(link.textContent)) link.dataset['address'] = '';
  }
}
