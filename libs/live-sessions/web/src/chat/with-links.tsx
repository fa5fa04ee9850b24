import { Link } from '@leerkring/ui';

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'])/;

/** Plain text in which web addresses can be followed. */
export function WithLinks({ children }: { children: string }) {
  return children.split(address).map((part, index) =>
    index % 2 ? (
      <Link key={index} href={part} target="_blank" rel="noreferrer">
        {part}
      </Link>
    ) : (
      part
    ),
  );
}
