import { checkSources, type SourceCheck } from '../../../src/core/check/check-sources.ts';
import { type Problem, sortProblems } from '../../../src/core/check/problem.ts';
import { createReport, type Finding } from '../../../src/core/check/report.ts';
import { summarise } from '../../../src/core/check/summary.ts';
import { type Build, buildModel } from '../../../src/core/model.ts';
import { fileStart } from '../../../src/core/parse/places.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { parseReportDate } from '../../../src/core/publish/report-date.ts';
import { createTexts, type Texts } from '../../../src/i18n/texts.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { formatGithub, formatMarkdown, formatTerminal, type Paint } from './format-problems.ts';
import type { CheckOptions } from './options.ts';
import { readSources } from './read-sources.ts';
import { describeSummary } from './summary.ts';

export interface CheckResult {
  /** What is printed, without a last line end. */
  output: string;
  /** 0 when all is well, 1 when there are faults. */
  code: 0 | 1;
}

/** Checks a workspace and writes what was found in the format that was asked for. */
export async function runCheck(root: string, options: CheckOptions, paint: Paint): Promise<CheckResult> {
  const texts = createTexts(options.language);
  const files = await loadWorkspace(root);
  const build = buildModel(files, options.language, parseReportDate(process.env));
  const against =
    options.sources === undefined ? undefined : await confirm(options.sources, build, files, texts);
  const problems = sortProblems([...build.problems, ...(against?.problems ?? [])]);
  const summary = summarise(build);
  const lines = [...describeSummary(summary, texts, options.verbose), ...(against?.lines ?? [])];
  return { code: problems.length > 0 ? 1 : 0, output: write() };

  function write(): string {
    const clean = texts.t('check.clean');
    switch (options.format) {
      case 'json':
        return JSON.stringify(
          { problems, summary, ...(against ? { sources: against.counts } : {}) },
          null,
          2,
        );
      case 'github':
        return problems.length > 0 ? formatGithub(problems) : [clean, ...lines].join('\n');
      case 'markdown': {
        const head = problems.length > 0 ? formatMarkdown(problems, texts, options.all) : clean;
        return [head, '', ...lines.map((line) => `- ${line.trim()}`)].join('\n');
      }
      case 'terminal': {
        const head =
          problems.length > 0 ? formatTerminal(problems, texts, options.all, paint) : paint('bold', clean);
        return [head, ...lines].join('\n');
      }
    }
  }
}

interface Confirmed {
  problems: Problem[];
  lines: string[];
  counts: object;
}

/** What the source documents say of the values that cite them. */
async function confirm(
  folder: string,
  { model }: Build,
  files: readonly WorkspaceFile[],
  texts: Texts,
): Promise<Confirmed | undefined> {
  if (!model) return undefined;
  const { texts: pages, absent } = await readSources(folder, model.workspace);
  const { findings, total, documents }: SourceCheck = checkSources(model, pages);
  const missing = absent.map(
    (document): Finding => ({
      rule: 'source/no-file',
      place: fileStart(`data/documents/${document}.yaml`),
      parameters: { document },
    }),
  );
  const report = createReport(texts, new Map(files.map((file) => [file.path, file])));
  const sum = total.confirmed + total.reasoned + total.notConfirmed;
  return {
    problems: [...findings, ...missing].map(report),
    lines: [
      texts.t('check.sources', { ...total, total: sum }),
      ...[...documents].map(
        ([document, counts]) => `  ${texts.t('check.sources.document', { document, ...counts })}`,
      ),
    ],
    counts: { total, documents: Object.fromEntries(documents) },
  };
}
