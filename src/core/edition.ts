import type { Texts } from '../i18n/texts.ts';
import { answering } from './asked.ts';
import { hideEditions } from './editions/hide-editions.ts';
import { type EditionState, findState, publishedOn } from './editions/publication.ts';
import type { Formats } from './figures/format.ts';
import { answerLookup, createLookup, type Lookup, widenLookup } from './figures/lookup.ts';
import type { Narrative, Prose } from './narrative/parse.ts';
import { attributeOf, findComponents } from './narrative/tree.ts';
import type { Entity } from './parse/entity.ts';
import type { ProseAt } from './parse/prose-fields.ts';
import type { Workspace } from './parse/workspace.ts';
import type { Centre, Statement } from './schema/centre.ts';
import type { Municipality } from './schema/municipality.ts';
import type { Plan } from './schema/plan.ts';
import type { Proposal } from './schema/proposal.ts';
import type { SourceReference } from './schema/source.ts';

/** A section of the plan with its number from 1. */
export interface PlanSection {
  id: string;
  number: number;
  narrative: Narrative;
  municipality?: Entity<Municipality>;
}

export interface ProposalView extends Omit<Proposal, 'text'> {
  prose: Prose;
}

/** What an edition states of a centre under one heading. */
export interface StatementView {
  id: string;
  label: string;
  value?: { id: string; label: string; definition?: string };
  prose?: Prose;
  note?: Prose;
  sources: SourceReference[];
  inferred?: string;
}

export interface Neighbours {
  previous?: Entity<Centre>;
  next?: Entity<Centre>;
}

/** One edition of the plan, joined: all that its pages read. */
export interface Edition {
  id: string;
  plan: Plan;
  state: EditionState;
  /** The day from which it is published. */
  published: string;
  /** All that the edition knows: nothing that only later editions have. */
  workspace: Workspace;
  /** Those that were open then, ascending by the threshold's measure, ties by name. */
  centres: Entity<Centre>[];
  entity: Entity<Plan>;
  lookup: Lookup;
  sections: PlanSection[];
  front: { title: Prose; lead: Prose; figures: { address: string; label: Prose }[] };
  proposalFor(subject: Entity<Centre> | Entity<Municipality>): ProposalView | undefined;
  statementsOf(centre: Entity<Centre>): StatementView[];
  summaryOf(centre: Entity<Centre>): Prose | undefined;
  /** The section that tells of a municipality. */
  sectionOf(municipality: string): PlanSection | undefined;
  /** The next smaller and larger of the same operator; undefined for a centre that is not open. */
  neighboursOf(centre: Entity<Centre>): Neighbours | undefined;
  /** The parts of the narrative that tell of a centre. */
  storyOf(centre: string): { section: PlanSection; prose: Prose }[];
}

/** @param whole the workspace that the site shows, with all its editions. */
export function buildEdition(
  entity: Entity<Plan>,
  whole: Workspace,
  proseAt: ProseAt,
  texts: Texts,
  formats: Formats,
  reportDate?: string,
): Edition {
  const { id, data: plan } = entity;
  // What came later changes nothing of an edition.
  const workspace = hideEditions(whole, ({ date }) => date <= plan.date);
  const sections = plan.sections.flatMap((name, index): PlanSection[] => {
    const narrative = workspace.narratives.get(`plans/${id}/${name}`);
    if (!narrative) return [];
    const municipality = workspace.municipalities.get(narrative.section.municipality ?? '');
    return [{ id: name, number: index + 1, narrative, ...(municipality ? { municipality } : {}) }];
  });
  const stories = new Map<string, { section: PlanSection; prose: Prose }[]>();
  for (const section of sections) {
    for (const node of findComponents(section.narrative.tree, 'Centre')) {
      const centre = attributeOf(node, 'id') ?? '';
      const prose: Prose = {
        tree: { type: 'root', children: node.children as Narrative['tree']['children'] },
        place: section.narrative.place,
      };
      stories.set(centre, [...(stories.get(centre) ?? []), { section, prose }]);
    }
  }
  const sectionsOf = Map.groupBy(sections, ({ municipality }) => municipality?.id);
  const need = (prose: Prose | undefined): Prose =>
    prose ?? { tree: { type: 'root', children: [] }, place: () => entity.yaml.locate([]) };

  const createLookupOf = (part: Workspace) => createLookup(part, plan, proseAt, texts, formats);
  const own = createLookupOf(workspace);
  const lookup = answerLookup(workspace === whole ? own : widenLookup(own, () => createLookupOf(whole)), id);
  const all = own.findGroup('all');

  const neighbours = new Map<string, Neighbours>();
  for (const base of ['own-run', 'other-run']) {
    const group = own.findGroup(base);
    const peers = 'centres' in group ? group.centres : [];
    for (const [place, { id }] of peers.entries()) {
      const [previous, next] = [peers[place - 1], peers[place + 1]];
      neighbours.set(id, { ...(previous ? { previous } : {}), ...(next ? { next } : {}) });
    }
  }

  const edition: Edition = {
    id,
    plan,
    state: findState(plan, reportDate),
    published: publishedOn(plan),
    workspace,
    centres: 'centres' in all ? all.centres : [],
    entity,
    lookup,
    sections,
    front: {
      title: need(proseAt(entity, 'front', 'title')),
      lead: need(proseAt(entity, 'front', 'lead')),
      figures: plan.front.figures.map(({ of }, index) => ({
        address: of,
        label: need(proseAt(entity, 'front', 'figures', index, 'label')),
      })),
    },
    proposalFor(subject) {
      const path = 'operator' in subject.data ? ['assessments', id, 'proposal'] : ['proposals', id];
      const proposal =
        'operator' in subject.data ? subject.data.assessments?.[id]?.proposal : subject.data.proposals?.[id];
      return proposal && { ...proposal, prose: need(proseAt(subject, ...path, 'text')) };
    },
    statementsOf(centre) {
      const stated = centre.data.assessments?.[id]?.aspects ?? {};
      return Object.entries(workspace.aspects?.data ?? {}).flatMap(([name, aspect]): StatementView[] => {
        const statement: Statement | undefined = stated[name];
        if (!statement) return [];
        const value = statement.value === undefined ? undefined : aspect.values?.[statement.value];
        const path = ['assessments', id, 'aspects', name];
        const prose = proseAt(centre, ...path, 'text');
        const note = proseAt(centre, ...path, 'note');
        return [
          {
            id: name,
            label: aspect.label,
            sources: statement.source ?? [],
            ...(value && statement.value
              ? {
                  value: {
                    id: statement.value,
                    label: value.label,
                    ...(value.definition ? { definition: value.definition } : {}),
                  },
                }
              : {}),
            ...(prose ? { prose } : {}),
            ...(note ? { note } : {}),
            ...(statement.inferred ? { inferred: statement.inferred } : {}),
          },
        ];
      });
    },
    summaryOf: (centre) => proseAt(centre, 'assessments', id, 'summary'),
    sectionOf: (municipality) => sectionsOf.get(municipality)?.[0],
    neighboursOf: (centre) => neighbours.get(centre.id),
    storyOf: (centre) => stories.get(centre) ?? [],
  };
  return answering(['edition', id], edition, ['id', 'workspace', 'entity', 'lookup']);
}
