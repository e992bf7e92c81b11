import { useText } from '../../../hooks/use-text.ts';

interface CameCountProps {
  readonly filled: number;
  readonly listed: number;
}

/** How many came, out of how many on the list. */
export function CameCount({ filled, listed }: CameCountProps) {
  const t = useText();
  return (
    <output class="text-success font-bold whitespace-nowrap">
      {t.attendance.count(filled, listed)}
    </output>
  );
}
