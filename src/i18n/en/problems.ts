/** Filled below. */
export const problems: Record<string, string> = {};
