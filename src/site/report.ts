import { buildModel, type Model } from '../core/model.ts';
import { loadWorkspace } from '../workspace/load.ts';

/** The workspace: the folder that holds data/ and content/. */
export const workspaceRoot = process.env.REPORT_ROOT ?? process.cwd();

let current: Promise<Model> | undefined;

/** The read model of the workspace, made once a build. The check has passed before any page asks for it. */
export function report(): Promise<Model> {
  current ??= read();
  return current;
}

async function read(): Promise<Model> {
  const { model, problems } = buildModel(await loadWorkspace(workspaceRoot));
  const [first] = problems;
  if (!model || first) throw new Error(first ? `${first.file}:${first.line} ${first.message}` : 'No model');
  return model;
}
