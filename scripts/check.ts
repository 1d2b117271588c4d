// Checks data/ and content/ without building: the same check as the build's. Exit 0 clean, 1 faults, 2 unusable call.
import { giveBuildDay } from './lib/build-day.ts';
import { paintFor } from './lib/check/format-problems.ts';
import { refuseNoWorkspace } from './lib/check/no-workspace.ts';
import { parseOptions, UsageFault } from './lib/check/options.ts';
import { runCheck } from './lib/check/run-check.ts';
import { Fault } from './lib/fault.ts';
import { findReportRoot } from './lib/paths.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  const root = findReportRoot();
  await refuseNoWorkspace(root);
  giveBuildDay(root);
  const { output, code } = await runCheck(root, options, paintFor(process.stdout));
  // Written whole before the process ends, also into a pipe.
  await new Promise((resolve) => process.stdout.write(`${output}\n`, resolve));
  process.exitCode = code;
} catch (error) {
  const isExpected = error instanceof UsageFault || error instanceof Fault;
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
