// Breaks a workspace in thousands of small ways and sees that the check refuses each: node scripts/mutate.ts [count] [first seed].
import { loadWorkspace } from '../src/workspace/load.ts';
import { createMutant, judgeMutant } from './lib/mutate/mutate.ts';
import { findReportRoot } from './lib/paths.ts';

const [count = 2000, first = 1] = process.argv.slice(2).map(Number);
const files = await loadWorkspace(findReportRoot());
const faults: string[] = [];
let made = 0;
for (let seed = first; seed < first + count; seed++) {
  const mutant = createMutant(files, seed);
  if (!mutant) continue;
  made++;
  let verdict: string | undefined;
  try {
    verdict = judgeMutant(files, mutant);
  } catch (error) {
    verdict = `crash: ${error instanceof Error ? error.stack : error}`;
  }
  if (verdict)
    faults.push(
      `${seed} ${mutant.name} (${mutant.path}:${mutant.line}): ${verdict}\n    ${mutant.text.split('\n')[mutant.line - 1]}`,
    );
}
console.log([...faults, `${made} mutants, ${faults.length} not refused as they should be.`].join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;
