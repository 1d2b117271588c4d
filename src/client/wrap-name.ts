// This file ships to the reader, and only on the page of a chart that they chose to explore.

/** A name in lines of about as many letters, broken at spaces: the axis of a narrow screen has no room for long ones. */
export function wrapName(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
