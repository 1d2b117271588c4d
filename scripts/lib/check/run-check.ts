import { buildModel } from '../../../src/core/model.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { formatGithub, formatMarkdown, formatTerminal, type Paint } from './format-problems.ts';
import type { CheckOptions } from './options.ts';
import { describeSummary, summarise } from './summary.ts';

export interface CheckResult {
  /** What is printed, without a last line end. */
  output: string;
  /** 0 when all is well, 1 when there are faults. */
  code: 0 | 1;
}

/** Checks a workspace and writes what was found in the format that was asked for. */
export async function runCheck(root: string, options: CheckOptions, paint: Paint): Promise<CheckResult> {
  const texts = createTexts(options.language);
  const build = buildModel(await loadWorkspace(root), options.language);
  const { problems } = build;
  const summary = summarise(build);
  const code = problems.length > 0 ? 1 : 0;
  const lines = describeSummary(summary, texts, options.verbose);
  switch (options.format) {
    case 'json':
      return { code, output: JSON.stringify({ problems, summary }, null, 2) };
    case 'github':
      return {
        code,
        output: [formatGithub(problems), ...(code === 0 ? [texts.t('check.clean'), ...lines] : [])]
          .filter(Boolean)
          .join('\n'),
      };
    case 'markdown':
      return {
        code,
        output: [
          code === 0 ? texts.t('check.clean') : formatMarkdown(problems, texts, options.all),
          '',
          ...lines.map((line) => `- ${line.trim()}`),
        ].join('\n'),
      };
    case 'terminal': {
      const head =
        code === 0
          ? paint('bold', texts.t('check.clean'))
          : formatTerminal(problems, texts, options.all, paint);
      return { code, output: [head, ...lines].join('\n') };
    }
  }
}
