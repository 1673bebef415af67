// Presents a timeline, with the first step on the screen.
import type { TimelinePage } from '../support/mount.ts';
import { mount } from '../support/mount.ts';

/** Puts a timeline on the page, presents it, and waits until it is at rest. */
export async function presenting(
  dataset: unknown,
  attributes: Record<string, string> = {},
): Promise<TimelinePage> {
  const page = await mount({ dataset, attributes });
  page.element.present();
  await page.atRest();
  return page;
}
