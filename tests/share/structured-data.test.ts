// What stands in the page for machines: only where it is wanted, once, and always of the dataset that is shown.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mount, nextFrame, place } from '../support/mount.ts';
import { TREATIES, event, eventsOnly } from '../elements/datasets.ts';

interface Told {
  readonly name: string;
  readonly mainEntity: {
    readonly numberOfItems: number;
    readonly itemListElement: readonly { readonly item: { readonly name: string } }[];
  };
}

const blocksOf = (element: Element): Element[] => [
  ...element.querySelectorAll('script[type="application/ld+json"]'),
];
const toldBy = (element: Element): Told[] =>
  blocksOf(element).map(({ textContent }) => JSON.parse(textContent) as Told);

describe('structured-data', () => {
  it('is not there unless it is asked for', async () => {
    const page = await mount({ dataset: TREATIES });
    await nextFrame();
    expect(blocksOf(page.element)).toEqual([]);
  });

  it('puts the dataset into the page, once, whatever the reader does', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { 'structured-data': '' } });
    await expect.poll(() => toldBy(page.element).map(({ name }) => name)).toEqual(['From war to peace']);
    await userEvent.click(page.option(/The armistice/));
    page.element.view = 'list';
    await page.element.updateComplete;
    await nextFrame();
    expect(blocksOf(page.element)).toHaveLength(1);
  });

  it('changes with the dataset, and goes with it', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { 'structured-data': '' } });
    await expect.poll(() => toldBy(page.element)).toHaveLength(1);
    page.element.dataset = { ...TREATIES, title: 'Another' };
    await expect.poll(() => toldBy(page.element).map(({ name }) => name)).toEqual(['Another']);
    page.element.dataset = '{ this is no dataset';
    await expect.poll(() => blocksOf(page.element)).toEqual([]);
  });

  it('changes with the language, in whose words its dates are', async () => {
    const dataset = eventsOnly(event({ date: '1918~' }));
    const page = await mount({ dataset, attributes: { 'structured-data': '', lang: 'en' } });
    await expect.poll(() => blocksOf(page.element)[0]?.textContent).toContain('about 1918');
    page.element.lang = 'de';
    await expect.poll(() => blocksOf(page.element)[0]?.textContent).toContain('circa 1918');
    expect(blocksOf(page.element)).toHaveLength(1);
  });

  it('goes when it is no longer asked for, and comes when it is', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.structuredData = true;
    await expect.poll(() => blocksOf(page.element)).toHaveLength(1);
    page.element.removeAttribute('structured-data');
    page.element.structuredData = false;
    await expect.poll(() => blocksOf(page.element)).toEqual([]);
  });

  it('takes the place of what a saved page has, and leaves what is the host’s', async () => {
    const page = place({
      dataset: TREATIES,
      attributes: { 'structured-data': '' },
      fallback:
        '<script type="application/ld+json" data-cited-timeline>{"name":"old"}</script><script type="application/ld+json">{"name":"host"}</script>',
    });
    await page.loaded;
    await expect
      .poll(() => toldBy(page.element).map(({ name }) => name))
      .toEqual(['host', 'From war to peace']);
  });

  it('tells of the most important events of thousands, and of how many there are', async () => {
    const events = Array.from({ length: 1000 }, (_, i) =>
      event({ id: `e${i}`, title: `E ${i}`, date: `${1000 + i}`, importance: i === 999 ? 5 : 3 }),
    );
    const page = await mount({ dataset: eventsOnly(...events), attributes: { 'structured-data': '' } });
    await expect.poll(() => toldBy(page.element)).toHaveLength(1);
    const [{ mainEntity }] = toldBy(page.element) as [Told];
    expect(mainEntity.numberOfItems).toBe(1000);
    expect(mainEntity.itemListElement).toHaveLength(200);
    expect(mainEntity.itemListElement.at(-1)?.item.name).toBe('E 999');
  });

  it('is text, whatever the dataset says', async () => {
    const title = '</script><img src=x onerror="window.harmed = true"><!--';
    const page = await mount({
      dataset: { ...TREATIES, title },
      attributes: { 'structured-data': '' },
    });
    await expect.poll(() => toldBy(page.element).map(({ name }) => name)).toEqual([title]);
    const copy = document.createElement('div');
    copy.innerHTML = page.element.outerHTML;
    expect(copy.querySelector('img')).toBeNull();
    expect(window).not.toHaveProperty('harmed');
  });
});
