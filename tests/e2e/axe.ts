// What axe finds on a page, asked in one way by every journey; each says for itself which rules it asks for, and what it
// leaves out. No test lives here.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** WCAG 2.2 at levels A and AA, and what axe holds to be good practice. */
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

/** Of all rules only this one can tell light from dark. */
export const CONTRAST = ['color-contrast'] as const;

type Selector = Parameters<AxeBuilder['include']>[0];
type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/** What axe looks at, and by which rules: everything, by all that it has, where nothing is given. */
interface AxeOptions {
  /** Rules with one of these tags. */
  readonly tags?: readonly string[];
  /** These rules and no others; not together with `tags`. */
  readonly rules?: readonly string[];
  /** Rules that are left out. */
  readonly without?: readonly string[];
  /** The part of the page that is looked at. */
  readonly include?: Selector;
  /** The part of it that is not. */
  readonly exclude?: Selector;
  /** Without a second page for every look, which only frames of other origins need. */
  readonly isLegacy?: boolean;
}

/** The rules that a page breaks, each with the nodes that break it, as axe reports them. */
export async function violationsOf(page: Page, options: AxeOptions = {}): Promise<Violation[]> {
  const { tags, rules, without, include, exclude, isLegacy = false } = options;
  const axe = new AxeBuilder({ page }).setLegacyMode(isLegacy);
  if (tags) axe.withTags([...tags]);
  if (rules) axe.withRules([...rules]);
  if (without) axe.disableRules([...without]);
  if (include) axe.include(include);
  if (exclude) axe.exclude(exclude);
  const { violations } = await axe.analyze();
  return violations;
}

/**
 * Expects, and goes on if it is not so, that axe finds nothing on a page without frames of other origins.
 *
 * @param where What is on the screen, for the report.
 * @param rules Only these; all of `TAGS` where they are not given.
 */
export async function expectAccessible(page: Page, where: string, rules?: readonly string[]): Promise<void> {
  const violations = await violationsOf(page, { ...(rules ? { rules } : { tags: TAGS }), isLegacy: true });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect.soft(found, where).toEqual([]);
}
