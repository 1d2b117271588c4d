import type { Formats } from '../figures/format.ts';

/** The size of a file to readers: "920 B", "12 kB", "1,4 MB". */
export function formatSize({ number }: Formats, bytes: number): string {
  if (bytes < 1000) return `${number(bytes)}\u00a0B`;
  if (bytes < 999_500) return `${number(bytes / 1000)}\u00a0kB`;
  return `${number(bytes / 1_000_000, 1)}\u00a0MB`;
}
